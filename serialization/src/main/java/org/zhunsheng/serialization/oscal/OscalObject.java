package org.zhunsheng.serialization.oscal;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;

/** An object of OSCAL under construction. OSCAL knows no empty lists, so those are left out, and no blank lines in a title. */
final class OscalObject {
    static final String NAMESPACE = "urn:zhunsheng:ns:oscal:1";
    static final String VERSION = "1.1.2";

    private static final String BREAKS = "[\\s\\u0000-\\u001f\\u0085\\u2028\\u2029]+";

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Map<String, Object>> props = new ArrayList<>();
    private boolean propsPlaced;

    OscalObject put(String key, Object value) {
        if (!(value instanceof Collection<?> list && list.isEmpty())) {
            fields.put(key, value);
        }
        return this;
    }

    OscalObject put(String key, Optional<?> value) {
        value.ifPresent(present -> put(key, present));
        return this;
    }

    /** A single line of Markdown. */
    OscalObject line(String key, String text) {
        return put(key, oneLine(markup(text)));
    }

    /** Markdown of any length. */
    OscalObject prose(String key, String text) {
        return put(key, markup(text));
    }

    /** Where the properties stand; those that are added later stand here too. */
    OscalObject props() {
        propsPlaced = true;
        fields.put("props", props);
        return this;
    }

    /** A property that OSCAL defines. */
    OscalObject standardProp(String name, String value) {
        return prop(new OscalObject().put("name", name), value);
    }

    /** A property of ours. */
    OscalObject prop(String name, Object value) {
        return prop(new OscalObject().put("name", name).put("ns", NAMESPACE), value.toString());
    }

    OscalObject prop(String name, Optional<?> value) {
        value.ifPresent(present -> prop(name, present));
        return this;
    }

    OscalObject prop(String name, Collection<?> values) {
        values.forEach(value -> prop(name, value));
        return this;
    }

    /** A property in both languages. */
    OscalObject prop(String name, LocalText text) {
        return prop(name + "-zh", text.in(Lang.ZH)).prop(name + "-en", text.in(Lang.EN));
    }

    private OscalObject prop(OscalObject named, String value) {
        String line = oneLine(value);
        if (!line.isEmpty()) {
            props.add(named.put("value", line).tree());
        }
        return this;
    }

    Map<String, Object> tree() {
        if (propsPlaced && props.isEmpty()) {
            fields.remove("props");
        }
        return fields;
    }

    /** {@code text} without line breaks and without blanks around it. */
    static String oneLine(String text) {
        return text.replaceAll(BREAKS, " ").strip();
    }

    /** {@code text} so that Markdown shows it as it stands. */
    static String markup(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>{}#|])", "\\\\$1");
    }

    /** The beginning of {@code day} in China. */
    static String start(LocalDate day) {
        return day + "T00:00:00+08:00";
    }

    /** The end of {@code day} in China. */
    static String end(LocalDate day) {
        return day + "T23:59:59+08:00";
    }

    static String address(URI address) {
        return address.toASCIIString();
    }

    /** The head of every document. */
    static OscalObject metadata(String title, String lastModified, String version) {
        return new OscalObject()
                .line("title", title)
                .put("last-modified", lastModified)
                .put("version", version)
                .put("oscal-version", VERSION)
                .props();
    }

    /**
     * The one of {@code all} that is called {@code id}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static <T> T named(Map<String, T> all, String id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(() -> new IllegalArgumentException("there is no " + id));
    }

    /** References to {@code uuids} under {@code key}. */
    static ImmutableList<Object> references(String key, Collection<String> uuids) {
        return uuids.stream().map(uuid -> Map.of(key, uuid)).collect(ImmutableList.toImmutableList());
    }
}
