package org.zhunsheng.robustness.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Place;

class IndexSourceTest {
    private static final String META = """
            iCode,iName,Type,Level,Parent,Direction,Weight,Denominator,Target
            a,First,Indicator,1,G,1,2,pop,9
            b,"Second, of two",Indicator,1,G,-1,1,NA,NA
            c,Third,Indicator,1,H,1,1,,
            G,,Aggregate,2,I,1,1,,
            H,,Aggregate,2,I,1,1,,
            I,,Aggregate,3,NA,1,1,,
            pop,,Denominator,NA,NA,NA,NA,,
            region,,Group,NA,NA,NA,NA,,
            """;
    private static final String TABLE = """
            uCode,uName,region,pop,a,b,c
            x,Ix,n,2,8,5,1
            y,Ypsilon,n,1,3,NA,2
            z,Zed,s,4,4,1,
            """;

    private static List<String> faults(String table, String meta) {
        return catchThrowableOfType(InvalidModelException.class, () -> IndexReader.read(table, meta))
                .violations()
                .stream()
                .map(violation -> violation.code() + " " + violation.path() + " "
                        + violation
                                .place()
                                .map(place -> {
                                    Place.InText at = (Place.InText) place;
                                    return at.line() + ":" + at.column();
                                })
                                .orElse(""))
                .toList();
    }

    @Test
    void aTableIsReadByItsMetadata() {
        IndexSource source = IndexReader.read(TABLE, META);
        assertThat(source.index().code()).isEqualTo("I");
        assertThat(source.indicators())
                .extracting(IndexEntry::name)
                .containsExactly("First", "Second, of two", "Third");
        assertThat(source.table().column("b")[1]).isNaN();
        assertThat(source.table().column("c")[2]).isNaN();
        assertThat(source.table().group("region")).containsExactly("n", "n", "s");
        assertThat(source.entry("a").orElseThrow().parameter("Target")).hasValue(9);
        assertThat(source.entry("b").orElseThrow().parameter("Target")).isEmpty();
    }

    @Test
    void everythingWrongIsSaidAtOnceWithItsLineAndColumn() {
        assertThat(faults("""
                        uCode,a,b
                        x,1,two
                        x,1,2,3
                        ,4,5
                        """, """
                        iCode,Type,Level,Parent,Direction,Weight
                        a,Indicater,1,I,1,1
                        b,Indicator,2,I,0,-1
                        I,Aggregate,2,,1,1
                        """))
                .containsExactly(
                        "INDEX_TYPE metadata 2:3",
                        "INDEX_LEVEL metadata 3:13",
                        "INDEX_DIRECTION metadata 3:17",
                        "INDEX_WEIGHT metadata 3:19",
                        "INDEX_ROW_LENGTH table 3:1",
                        "INDEX_UNIT_EMPTY table 4:1",
                        "INDEX_NUMBER table 2:5");
    }

    @Test
    void aTreeThatIsNoneIsRefused() {
        assertThat(faults("""
                        uCode,a,b
                        x,1,2
                        """, """
                        iCode,Type,Level,Parent,Direction,Weight
                        a,Indicator,1,J,1,1
                        b,Indicator,1,I,1,0
                        I,Aggregate,2,,1,1
                        J,Aggregate,3,,1,1
                        """))
                .containsExactly(
                        "INDEX_PARENT metadata 2:1", "INDEX_ROOT metadata 1:1", "INDEX_AGGREGATE_EMPTY metadata 4:1");
    }

    @Test
    void columnsAndMetadataHaveToAgree() {
        assertThat(faults("""
                        uCode,a,d
                        x,1,2
                        """, """
                        iCode,Type,Level,Parent,Direction,Weight
                        a,Indicator,1,I,1,1
                        b,Indicator,1,I,1,1
                        I,Aggregate,2,,1,1
                        """))
                .containsExactly("INDEX_NOT_IN_TABLE metadata 3:1", "INDEX_COLUMN_UNKNOWN table 1:1");
        assertThat(faults("uCode,\"a\nx,1\n", META)).contains("CSV_QUOTE table 1:7");
    }

    @Test
    void aColumnOfTheMetadataThatMeansNothingIsRefused() {
        assertThat(faults(TABLE, META.replaceFirst("Target", "Traget")))
                .contains("INDEX_METADATA_UNKNOWN metadata 1:1");
    }

    private static String refusal(String table, IndexPlan plan) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(
                        InvalidModelException.class, () -> CompositeIndex.of(IndexReader.read(table, META), plan))
                .violations()
                .get(0)
                .code();
    }

    @Test
    void aDenominatorOfZeroIsRefused() {
        assertThat(refusal(
                        "uCode,region,pop,a,b,c\nx,n,0,1,2,3\ny,n,2,2,3,4\n",
                        IndexPlan.builder().denominate(true).build()))
                .isEqualTo("INDEX_DENOMINATOR_ZERO");
    }

    @Test
    void aConstantColumnThatTheFormulaDividesByIsRefused() {
        assertThat(refusal(
                        "uCode,region,pop,a,b,c\nx,n,1,1,2,3\ny,n,2,2,3,3\n",
                        IndexPlan.builder().build()))
                .isEqualTo("INDEX_CONSTANT");
    }

    @Test
    void aGeneralMeanOfANegativePowerRefusesZeroAsTheHarmonicMeanDoes() {
        assertThat(Aggregation.GENMEAN.refuses(0, -1)).isTrue();
        assertThat(Aggregation.HMEAN.refuses(0, 1)).isTrue();
        assertThat(Aggregation.GENMEAN.refuses(0, 2)).isFalse();
    }

    @Test
    void weightsThatAreEqualAsDecimalsTie() {
        double[][] columns = {{1, 0}, {1, 0}, {0, 1}};
        assertThat(Aggregation.COPELAND.apply(columns, new double[] {0.1, 0.2, 0.3}, 1, 0))
                .containsExactly(0, 0);
    }

    @Test
    void everyStepKeepsItsTable() {
        CompositeIndex index = CompositeIndex.of(
                IndexReader.read(TABLE, META),
                IndexPlan.builder()
                        .denominate(true)
                        .imputation(Imputation.MEAN)
                        .treatment(Treatment.DEFAULT)
                        .build());
        assertThat(index.stages().keySet())
                .extracting(Enum::name)
                .containsExactly("RAW", "DENOMINATED", "IMPUTED", "TREATED", "NORMALISED", "AGGREGATED");
        assertThat(index.table(CompositeIndex.Stage.DENOMINATED).column("a")).containsExactly(4, 3, 1);
        assertThat(index.table(CompositeIndex.Stage.IMPUTED).column("b")).containsExactly(5, 3, 1);
        assertThat(index.table(CompositeIndex.Stage.IMPUTED).column("c")).containsExactly(1, 2, 1.5);
        assertThat(index.table(CompositeIndex.Stage.NORMALISED).column("b")).containsExactly(0, 50, 100);
        // G: (2 · 100 + 0) ÷ 3, (2 · 66.67 + 50) ÷ 3, (0 + 100) ÷ 3; H: 0, 100, 50.
        assertThat(index.scores().get(0)).isCloseTo(100 / 3.0, Offset.offset(1e-12));
        assertThat(index.ranks()).containsExactly(3.0, 1.0, 2.0);
    }

    @Test
    void aPlanThatDoesNotFitIsRefusedWithAllItsFaults() {
        IndexPlan plan = IndexPlan.builder()
                .normalisation(Normalisation.of(Normalisation.Method.DIST2TARG))
                .addAggregation(Aggregation.AMEAN, Aggregation.GMEAN, Aggregation.HMEAN)
                .imputation(Imputation.MEDIAN_OF_GROUP)
                .imputationGroup("pop")
                .build();
        assertThat(catchThrowableOfType(
                                InvalidModelException.class,
                                () -> CompositeIndex.of(IndexReader.read(TABLE, META), plan))
                        .violations())
                .extracting(violation -> violation.code() + " " + violation.path())
                .containsExactly("INDEX_AGGREGATIONS ", "INDEX_PARAMETER b", "INDEX_PARAMETER c", "INDEX_GROUP ");
    }

    @Test
    void aMeanThatIsNotDefinedIsRefused() {
        IndexPlan plan = IndexPlan.builder().addAggregation(Aggregation.GMEAN).build();
        assertThat(catchThrowableOfType(
                                InvalidModelException.class,
                                () -> CompositeIndex.of(IndexReader.read(TABLE, META), plan))
                        .violations())
                .extracting(violation -> violation.code() + " " + violation.path())
                .containsExactly("INDEX_MEAN a", "INDEX_MEAN b");
    }
}
