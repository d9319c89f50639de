package org.zhunsheng.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;

/** No library has a circle of classes across files: each can be read from the bottom up. */
@AnalyzeClasses(packages = "org.zhunsheng", importOptions = ImportOption.DoNotIncludeTests.class)
class ClassCirclesTest {
    @ArchTest
    static final ArchRule classesHaveNoCircles =
            slices().assignedFrom(new SourceFile()).should().beFreeOfCycles();

    /** The file that a class is written in; what the annotation processor makes belongs to the type that it was made for. */
    private static final class SourceFile implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String room = type.getPackageName();
            return room.startsWith("org.zhunsheng.") && !room.startsWith("org.zhunsheng.cli")
                    ? SliceIdentifier.of(file(type))
                    : SliceIdentifier.ignore();
        }

        private static String file(JavaClass type) {
            JavaClass outer = outermost(type);
            if (outer.getSimpleName().startsWith("Immutable")) {
                return file(outer.getRawSuperclass()
                        .filter(above -> above.getPackageName().equals(outer.getPackageName()))
                        .or(() -> outer.getRawInterfaces().stream()
                                .filter(above -> above.getPackageName().equals(outer.getPackageName()))
                                .findFirst())
                        .orElseThrow());
            }
            return sealed(outer).getName();
        }

        /** A case of a sealed type belongs to that type: neither is written without the other. */
        private static JavaClass sealed(JavaClass type) {
            return type.getRawInterfaces().stream()
                    .map(SourceFile::outermost)
                    .filter(above -> above.reflect().isSealed()
                            && Arrays.asList(above.reflect().getPermittedSubclasses())
                                    .contains(type.reflect()))
                    .findFirst()
                    .orElse(type);
        }

        private static JavaClass outermost(JavaClass type) {
            return type.getEnclosingClass().map(SourceFile::outermost).orElse(type);
        }

        @Override
        public String getDescription() {
            return "source files";
        }
    }
}
