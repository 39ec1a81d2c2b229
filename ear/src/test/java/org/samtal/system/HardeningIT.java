package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.samtal.harness.Command;
import org.samtal.harness.Places;
import org.samtal.harness.Product;
import org.samtal.harness.SystemTest;

/** The running product is as closed as the verifier that administrators use says it should be. */
@SystemTest
class HardeningIT {

    @TestFactory
    Stream<DynamicTest> everyPointOfTheVerifierShouldPass(Product product) {
        var verifier = Places.project().resolve("wildfly-config/src/verify/verify.sh");
        var variables = Map.of("SAMTAL_SERVER", Places.server().toString());

        var verified = Command.run(
                verifier, variables, product.address().getPort(), product.managementPort(), product.smtpPort());

        var points = verified.lines().stream().filter(line -> line.matches("(PASS|FAIL)  .*"));
        var all = DynamicTest.dynamicTest("all points", () -> verified.expect(0));
        return Stream.concat(points.map(HardeningIT::point), Stream.of(all));
    }

    private static DynamicTest point(String line) {
        return DynamicTest.dynamicTest(line.substring(6), () -> assertTrue(line.startsWith("PASS"), line));
    }
}
