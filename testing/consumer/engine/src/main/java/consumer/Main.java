package consumer;

import java.time.LocalDate;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;

/** The model and the engine alone, without Jackson. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Dossier dossier = Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("sample-county")
                        .name("示例县人民政府")
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .addClaims(Claim.builder()
                        .code(FactCode.of("appearance.hearings"))
                        .value(ClaimValue.number(40))
                        .build())
                .build();
        System.out.println(dossier.claims().size());
        try {
            Class.forName("tools.jackson.databind.ObjectMapper");
            throw new IllegalStateException("Jackson is on the class path");
        } catch (ClassNotFoundException e) {
            System.out.println("without Jackson");
        }
    }
}
