package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.scheme.MethodWording;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * What the sheets of a form ask, and in which words.
 *
 * @param tailoring catalogue and scheme, as the profiles leave them
 * @param vocabulary the facts
 * @param instruments the titles of the laws that the catalogue rests on
 * @param profiles the profiles, in the order in which they were applied
 * @param unitKind the kind of unit that is asked
 * @param kind what the workbook is read back into
 * @param lang the language that it is printed in
 * @param layout where everything stands
 */
record FormContent(
        Tailoring tailoring,
        Vocabulary vocabulary,
        InstrumentRegister instruments,
        ImmutableList<Profile> profiles,
        UnitKind unitKind,
        WorkbookKind kind,
        Lang lang,
        FormLayout layout) {
    static FormContent of(
            AssessmentBasis basis, InstrumentRegister instruments, UnitKind unitKind, WorkbookKind kind, Lang lang) {
        Tailoring tailoring = Tailoring.of(basis.profiles(), basis.catalogue(), basis.scheme());
        return new FormContent(
                tailoring,
                basis.vocabulary(),
                instruments,
                ImmutableList.copyOf(basis.profiles()),
                unitKind,
                kind,
                lang,
                FormLayout.of(tailoring, basis.vocabulary(), unitKind, lang));
    }

    MethodWording wording() {
        return MethodWording.of(tailoring.scheme().vocabularyOver(vocabulary));
    }
}
