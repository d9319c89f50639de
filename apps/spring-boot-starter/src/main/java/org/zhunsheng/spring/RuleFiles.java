package org.zhunsheng.spring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.zhunsheng.core.law.HolidayTable;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.LocatedDocument;
import org.zhunsheng.serialization.ReadLimits;
import org.zhunsheng.serialization.UnreadableDocumentException;

/** Finds and reads the files of the configured locations. Files of one folder belong together. */
final class RuleFiles {
    private static final String PROPERTY = "zhunsheng.rules";
    private static final ImmutableList<Class<?>> TYPES = ImmutableList.of(
            ScoringScheme.class,
            IndicatorCatalogue.class,
            Vocabulary.class,
            Profile.class,
            DutyRegister.class,
            InstrumentRegister.class,
            HolidayTable.class);

    private final ResourcePatternResolver resolver;
    private final ReadLimits limits;
    private final Documents documents;
    private final RuleFaults faults;
    private final ListMultimap<String, LocatedDocument> byFolder = LinkedListMultimap.create();

    RuleFiles(ResourcePatternResolver resolver, ReadLimits limits, RuleFaults faults) {
        this.resolver = resolver;
        this.limits = limits;
        this.documents = Documents.within(limits);
        this.faults = faults;
    }

    /** What the files of {@code locations} hold, by folder; what cannot be read goes to the faults. */
    ListMultimap<String, LocatedDocument> read(List<String> locations) {
        for (int i = 0; i < locations.size(); i++) {
            String path = "[" + i + "]";
            String location = locations.get(i);
            List<Resource> files = find(location);
            if (files.isEmpty()) {
                faults.add(PROPERTY, "NO_RULES", path, location);
            }
            files.forEach(this::read);
        }
        return byFolder;
    }

    private List<Resource> find(String location) {
        boolean folder = location.endsWith("/");
        String everywhere = folder && location.startsWith("classpath:")
                ? location.replaceFirst("classpath:", "classpath*:")
                : location;
        try {
            return ImmutableList.copyOf(resolver.getResources(folder ? everywhere + "**/*" : location)).stream()
                    .filter(file -> file.isReadable() && isDocument(name(file)))
                    .sorted(Comparator.comparing(RuleFiles::name))
                    .toList();
        } catch (IOException e) {
            return ImmutableList.of();
        }
    }

    /** Rule tests lie beside the scheme that they test; they are not rules. */
    private static boolean isDocument(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"))
                && !name.matches(".*\\.test\\.[a-z]+");
    }

    private void read(Resource file) {
        String name = name(file);
        try (InputStream stream = file.getInputStream()) {
            byFolder.put(
                    name.substring(0, name.lastIndexOf('/') + 1),
                    documents.locate(TYPES, name, stream.readNBytes(limits.bytes() + 1)));
        } catch (UnreadableDocumentException e) {
            faults.add(name, e.violations());
        } catch (IOException e) {
            faults.add(name, "RULES_NOT_READABLE", "", name);
        }
    }

    private static String name(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            return file.getDescription();
        }
    }
}
