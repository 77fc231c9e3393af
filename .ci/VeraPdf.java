// Checks PDFs against both PDF/A-2a and PDF/UA-1 with veraPDF's library, and
// tells what failed and where. Exits 1 when any file fails either of them.
// `.ci/verapdf` runs it.

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.validators.ValidatorConfigBuilder;

class VeraPdf {
    private static final List<PDFAFlavour> STANDARDS =
            List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
    /** How many of a rule's failed checks are printed with their place. */
    private static final int SHOWN = 3;

    // A strong reference: the logging framework would forget the level otherwise.
    private static final Logger LOG = Logger.getLogger("org.verapdf");

    public static void main(String[] files) {
        if (files.length == 0) {
            System.err.println("usage: VeraPdf FILE.pdf...");
            System.exit(2);
        }
        LOG.setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        boolean ok = true;
        for (String file : files) {
            for (PDFAFlavour standard : STANDARDS) {
                ok &= conforms(Path.of(file), standard);
            }
        }
        System.exit(ok ? 0 : 1);
    }

    private static boolean conforms(Path file, PDFAFlavour standard) {
        ValidationProfile profile =
                Profiles.getVeraProfileDirectory().getValidationProfileByFlavour(standard);
        String name = profile.getDetails().getName();
        var config = ValidatorConfigBuilder.defaultBuilder()
                .flavour(standard)
                .showErrorMessages(true)
                .maxNumberOfDisplayedFailedChecks(SHOWN)
                .build();
        ValidationResult result;
        try (var parser = Foundries.defaultInstance().createParser(file.toFile(), standard);
                var validator = Foundries.defaultInstance().createValidator(config, profile)) {
            result = validator.validate(parser);
        } catch (Exception e) {
            System.out.printf("FAIL %s: %s: cannot be read: %s%n", file, name, e);
            return false;
        }
        // A validator that checked nothing has proved nothing.
        boolean ok = result.isCompliant() && result.getTotalAssertions() > 0;
        System.out.printf("%s %s: %s, %d checks%n",
                ok ? "ok  " : "FAIL", file, name, result.getTotalAssertions());
        if (!ok) {
            result.getFailedChecks().forEach((rule, count) -> explain(result, rule, count));
        }
        return ok;
    }

    private static void explain(ValidationResult result, RuleId rule, int count) {
        String description = result.getValidationProfile().getRuleByRuleId(rule).getDescription();
        System.out.printf("  clause %s, test %d: %d failed: %s%n",
                rule.getClause(), rule.getTestNumber(), count, description.strip());
        result.getTestAssertions().stream()
                .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                .filter(a -> a.getRuleId().equals(rule))
                .limit(SHOWN)
                .forEach(a -> System.out.printf("    at %s%n       %s%n",
                        a.getLocation().getContext(), a.getErrorMessage()));
    }
}
