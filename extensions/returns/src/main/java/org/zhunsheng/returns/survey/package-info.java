/**
 * Returns of surveys: answers by group, added up, with rates of return and margins, as the facts that items scored by survey read. Files
 * are read in {@code intake}; scoring is done elsewhere.
 *
 * <pre>{@code
 * SurveyAsked asked = SurveyAsked.of(scheme, Lang.ZH);
 * SurveyAnswers answers = SurveyAnswers.of(asked, new SurveyReader(asked, vocabulary).readAll(folder));
 * answers.items().forEach(item -> System.out.println(item.mean() + " ± " + item.margin()));
 * Dossier dossier = answers.addTo(before);
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.returns.survey;

import org.jspecify.annotations.NullMarked;
