package org.zhunsheng.core.paper;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.KnownIds;
import org.zhunsheng.core.validation.Violation;

/**
 * The list of an evidence folder (台账目录, {@code evidence.yaml}): its papers, what each proves, and who looked at them. Building one
 * checks that ids and files are unique and that every line names a listed paper. Immutable and thread-safe.
 */
@Value.Immutable
@ModelStyle
public abstract class EvidenceList {
    /** What the folder is called. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 400, message = "{TEXT_TOO_LONG}")
    public abstract String title();

    /** The period that is assessed. */
    public abstract ReportingPeriod period();

    /** The papers. */
    public abstract List<@Valid Paper> papers();

    /** Who says of which paper that it shows what. */
    public abstract List<@Valid PaperStanding> standings();

    @Value.Check
    void check() {
        List<Violation> violations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (int i = 0; i < papers().size(); i++) {
            Paper paper = papers().get(i);
            String path = "papers[" + i + "]";
            if (!ids.add(paper.id())) {
                violations.add(Violation.of("DUPLICATE_ID", path + ".id", paper.id()));
            }
            if (!files.add(paper.file())) {
                violations.add(Violation.of("DUPLICATE_PAPER", path + ".file", paper.file()));
            }
            for (int j = 0; j < paper.binds().size(); j++) {
                PaperBinding binding = paper.binds().get(j);
                if (binding.indicator().isEmpty() && binding.fact().isEmpty()) {
                    violations.add(Violation.of("BINDING_EMPTY", path + ".binds[" + j + "]", paper.id()));
                }
            }
        }
        KnownIds known = KnownIds.of(ids);
        for (int i = 0; i < standings().size(); i++) {
            String paper = standings().get(i).paper();
            if (!known.contains(paper)) {
                violations.add(known.unknown("DANGLING_PAPER", "standings[" + i + "].paper", paper));
            }
        }
        InvalidModelException.throwIfAny(violations);
    }

    /** The papers by id. */
    @Value.Lazy
    public ImmutableMap<String, Paper> byId() {
        return Maps.uniqueIndex(papers(), Paper::id);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link EvidenceList} does not allow. */
    public static final class Builder extends ImmutableEvidenceList.Builder {
        Builder() {}
    }
}
