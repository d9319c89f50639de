package org.zhunsheng.reading.binding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.figure.UnitClass;

/** What stands in {@code lexicon.yaml}. */
record LexiconFile(
        Map<String, List<String>> areas,
        List<String> strips,
        List<String> generic,
        List<String> commonRates,
        Unmistakable unmistakable,
        List<String> stages,
        List<String> fresh,
        List<String> reviewers,
        List<String> fields,
        List<String> fillers,
        List<String> harmless,
        AsideWords aside,
        List<String> bodies,
        List<List<String>> actors,
        List<String> endings,
        List<String> continuations,
        List<SubjectWords> subjects,
        PeriodWords periods,
        List<String> future,
        List<String> frequency,
        ZeroWords zero,
        List<String> wholes,
        List<String> extended,
        Scopes scopes,
        Systems systems,
        Campaigns campaigns,
        List<String> done,
        List<String> hedges,
        List<String> never,
        List<String> own,
        List<String> trims,
        List<Under> under,
        List<Context> contexts,
        List<List<String>> synonyms,
        HandledWords handled,
        Map<String, String> sides,
        Narrow narrow,
        Map<String, String> rivals,
        List<String> unitless,
        Map<String, List<UnitClass>> units,
        List<Entry> entries) {
    /** What short names mean where a total stands nearby. */
    record Under(String total, Map<String, List<String>> parts, List<String> match, List<String> miss) {}

    /**
     * Verbs whose object a name may be, and words before them that narrow it all the same; words behind a name that make another fact of it;
     * verbs that bring people together, verbs of having them, and what they come for; verbs whose objects are not counted, as in 4次会议研究法治建设、立法; verbs of cutting down,
     * which open lists; verbs behind a name that say what those named do; verbs of
     * helping with what is another's; verbs that, at the head of an enumeration, stand before all of it.
     */
    record AsideWords(
            List<String> verbs,
            List<String> cuts,
            List<String> not,
            List<String> turns,
            List<String> honours,
            List<String> assembling,
            List<String> keeping,
            List<String> gathering,
            List<String> topics,
            List<String> joining,
            List<String> helping,
            List<String> opening) {}

    /** What the names of one fact mean in a sentence that has one of the words, or goes on with one of those behind, and none of the others. */
    record Context(
            String from,
            String to,
            List<String> words,
            @Nullable List<String> behind,
            List<String> not,
            List<String> match,
            List<String> miss) {}

    /** Words that open and verbs that close a clause in which what is counted was only dealt with: 对22宗处罚进行审核. */
    record HandledWords(List<String> openers, List<String> ways, List<String> verbs, List<String> causes) {}

    /** Words that are said of one thing only: a name of few characters without one of them, and without a word of its area, needs its area. */
    record Unmistakable(List<String> words, List<String> match, List<String> miss) {}

    /** Words for a campaign, the areas whose figures are the campaign's behind them, and words of all that was done. */
    record Campaigns(
            List<String> words, List<String> areas, List<String> whole, List<String> match, List<String> miss) {}

    /** Words for what something holds, words that put something there, and words that open a clause which says so. */
    record Scopes(List<String> words, List<String> unless, List<String> openers) {}

    /** Words for a system, verbs that build one, and verbs that carry it out. */
    record Systems(List<String> words, List<String> built, List<String> carried) {}

    /** Totals of one kind of cases: what a short name counts behind them is counted among that kind only. */
    record Narrow(List<String> totals, List<String> match, List<String> miss) {}

    /** Words that make another body the subject. */
    record SubjectWords(String whose, List<String> words, List<String> match, List<String> miss) {}

    /** Words that open a clause on the year before, and what may be carried over from it; words of another period than the report's; of several years, carried on to the sentences behind, or of a streak, for its clause only; a month, whose figures are a part of the year's. */
    record PeriodWords(
            List<String> earlier,
            List<String> carried,
            List<String> before,
            List<String> several,
            List<String> streak,
            List<String> months,
            List<String> own) {}

    /** Words that state a zero. */
    record ZeroWords(List<String> words, List<String> verbs, List<String> rests) {}

    /**
     * Names of a fact beside those of the vocabulary, words that must not stand in the label, words of which one must, words that must not stand in
     * the clause behind, and words of which the name, its sentence or the heading over it must have one.
     */
    record Entry(
            String code,
            @Nullable List<String> phrases,
            @Nullable List<String> not,
            @Nullable List<String> beside,
            @Nullable List<String> behind,
            @Nullable List<String> topic,
            @Nullable List<String> otherTopic,
            List<String> match,
            List<String> miss) {}
}
