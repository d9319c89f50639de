package org.zhunsheng.serialization.oscal;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.catalogue.Level;
import org.zhunsheng.indicators.catalogue.Remedy;

/** A catalogue as an OSCAL catalog: dimensions and groups as groups, indicators as controls, instruments as resources. */
final class CatalogExport {
    private final IndicatorCatalogue catalogue;
    private final InstrumentRegister instruments;
    private final Lang lang;

    CatalogExport(IndicatorCatalogue catalogue, InstrumentRegister instruments, Lang lang) {
        this.catalogue = catalogue;
        this.instruments = instruments;
        this.lang = lang;
    }

    /** What the control of an indicator is called; an OSCAL token begins with a letter. */
    static String control(IndicatorCode code) {
        return "i-" + code;
    }

    /** What the objective of an indicator's control is called. */
    static String objective(IndicatorCode code) {
        return control(code) + "_obj";
    }

    Map<String, Object> tree() {
        Map<String, Object> metadata = OscalObject.metadata(
                        catalogue.title().in(lang),
                        OscalObject.start(catalogue.effective().from()),
                        Integer.toString(catalogue.edition().year()))
                .prop("id", catalogue.id())
                .prop("title", catalogue.title())
                .prop("authority", catalogue.authority())
                .prop("notice", catalogue.notice())
                .prop("effective-from", catalogue.effective().from())
                .prop("effective-to", catalogue.effective().to())
                .tree();
        return new OscalObject()
                .put("uuid", OscalUuid.of("catalogue", catalogue.id()))
                .put("metadata", metadata)
                .put("groups", groups(Optional.empty()))
                .put(
                        "back-matter",
                        new OscalObject().put("resources", resources()).tree())
                .tree();
    }

    private ImmutableList<Object> groups(Optional<IndicatorCode> parent) {
        return catalogue.groups().stream()
                .filter(group -> group.parent().equals(parent))
                .sorted(Comparator.comparing(IndicatorGroup::code))
                .map(this::group)
                .collect(ImmutableList.toImmutableList());
    }

    private Map<String, Object> group(IndicatorGroup group) {
        OscalObject object = new OscalObject()
                .put("id", "g-" + group.code())
                .put("class", group.level() == Level.FIRST ? "first-level" : "second-level")
                .line("title", group.title().in(lang))
                .props()
                .standardProp("label", group.code().toString())
                .prop("title", group.title())
                .prop("provenance", group.provenance().kind())
                .prop("source", group.provenance().source());
        return group.level() == Level.FIRST
                ? object.put("groups", groups(Optional.of(group.code()))).tree()
                : object.put("controls", controls(group.code())).tree();
    }

    private ImmutableList<Object> controls(IndicatorCode group) {
        return catalogue.indicators().stream()
                .filter(indicator -> indicator.parent().equals(group))
                .sorted(Comparator.comparing(Indicator::code))
                .map(this::control)
                .collect(ImmutableList.toImmutableList());
    }

    private Map<String, Object> control(Indicator indicator) {
        return new OscalObject()
                .put("id", control(indicator.code()))
                .put("class", "indicator")
                .line("title", indicator.title().in(lang))
                .props()
                .standardProp("label", indicator.code().toString())
                .prop("title", indicator.title())
                .prop("requirement", indicator.requirement())
                .prop("applies-to", indicator.appliesTo())
                .prop("evidence", indicator.evidence())
                .prop("testing", indicator.testing())
                .prop("outline-task", indicator.outlineTask())
                .prop("direction", indicator.direction())
                .prop("official-number", indicator.officialNumber())
                .prop("provenance", indicator.provenance().kind())
                .prop("source", indicator.provenance().source())
                .put("links", indicator.basis().stream().map(this::link).toList())
                .put("parts", parts(indicator))
                .tree();
    }

    private Map<String, Object> link(LegalBasis basis) {
        return new OscalObject()
                .put("href", "#" + instrument(basis.instrument()))
                .put("rel", "reference")
                .put("text", basis.article().map(OscalObject::markup))
                .tree();
    }

    private static String instrument(String id) {
        return OscalUuid.of("instrument", id);
    }

    private ImmutableList<Object> parts(Indicator indicator) {
        String id = control(indicator.code());
        ImmutableList.Builder<Object> parts = ImmutableList.builder();
        parts.add(new OscalObject()
                .put("id", id + "_smt")
                .put("name", "statement")
                .prose("prose", indicator.requirement().in(lang))
                .tree());
        parts.add(new OscalObject()
                .put("id", objective(indicator.code()))
                .put("name", "assessment-objective")
                .props()
                .prop("proved-by", indicator.provedBy())
                .prose("prose", indicator.requirement().in(lang))
                .tree());
        for (int i = 0; i < indicator.remedies().size(); i++) {
            parts.add(remedy(id + "_rem." + (i + 1), indicator.remedies().get(i)));
        }
        return parts.build();
    }

    private Map<String, Object> remedy(String id, Remedy remedy) {
        return new OscalObject()
                .put("id", id)
                .put("name", "guidance")
                .put("class", "remedy")
                .props()
                .prop("action", remedy.action())
                .prop("effort", remedy.effort())
                .prop("lead-days", remedy.leadDays())
                .prose("prose", remedy.action().in(lang))
                .tree();
    }

    private ImmutableList<Object> resources() {
        TreeSet<String> ids = new TreeSet<>();
        catalogue.indicators().forEach(indicator -> indicator.basis().forEach(basis -> ids.add(basis.instrument())));
        return ids.stream().map(this::resource).collect(ImmutableList.toImmutableList());
    }

    private Map<String, Object> resource(String id) {
        Optional<Instrument> known = instruments.find(id);
        return new OscalObject()
                .put("uuid", instrument(id))
                .line(
                        "title",
                        known.map(instrument -> instrument.title().in(lang)).orElse(id))
                .props()
                .prop("id", id)
                .prop("number", known.flatMap(Instrument::number))
                .prop("lineage", known.map(Instrument::lineage))
                .prop(
                        "in-force-from",
                        known.map(instrument -> instrument.effective().from()))
                .prop(
                        "in-force-to",
                        known.flatMap(instrument -> instrument.effective().to()))
                .put(
                        "rlinks",
                        known.flatMap(Instrument::source)
                                .map(source -> ImmutableList.of(Map.of("href", OscalObject.address(source)))))
                .tree();
    }
}
