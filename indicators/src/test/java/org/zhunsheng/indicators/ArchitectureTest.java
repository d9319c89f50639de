package org.zhunsheng.indicators;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages point one way, and no binary floating point lies on the way to a score. */
@AnalyzeClasses(packages = "org.zhunsheng", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.zhunsheng.indicators.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule coreKnowsNothingOfIndicators = noClasses()
            .that()
            .resideInAPackage("org.zhunsheng.core..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.zhunsheng.indicators..");

    @ArchTest
    static final ArchRule catalogueKnowsNoScoring = noClasses()
            .that()
            .resideInAnyPackage("..catalogue..", "..duty..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..scheme..", "..profile..", "..engine..", "..gap..", "..audit..");

    @ArchTest
    static final ArchRule theAuditTouchesNoScore = noClasses()
            .that()
            .resideInAPackage("..audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..scheme..", "..engine..", "..gap..");

    @ArchTest
    static final ArchRule theEngineReachesBackToNothing = noClasses()
            .that()
            .resideInAPackage("..engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..gap..", "..audit..", "..core.report..");

    @ArchTest
    static final ArchRule theModelIsPlain =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("tools.jackson..", "com.fasterxml..");

    @ArchTest
    static final ArchRule noBinaryFloatingPointInFields =
            noFields().should().haveRawType(double.class).orShould().haveRawType(float.class);

    @ArchTest
    static final ArchRule noBinaryFloatingPointInResults =
            noMethods().should().haveRawReturnType(double.class).orShould().haveRawReturnType(float.class);

    @ArchTest
    static final ArchRule classesAreNamedForWhatTheyDo = classes()
            .should()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager");
}
