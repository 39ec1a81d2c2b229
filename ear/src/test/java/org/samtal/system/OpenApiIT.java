package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SystemTest;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The contract that the server gives out is the one that is checked in. */
@SystemTest
class OpenApiIT {
    private static final Path CHECKED_IN = Path.of("../docs/api/openapi.yaml");

    private final Product product;

    OpenApiIT(Product product) {
        this.product = product;
    }

    @Test
    void contractShouldBeGivenOutWithoutSigningIn() throws IOException {
        assertEquals(checkedIn(), Rest.anonymous(product.address()).openApi());
    }

    private static JsonObject checkedIn() throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return Json.createObjectBuilder(yaml.<java.util.Map<String, Object>>load(Files.readString(CHECKED_IN)))
                .build();
    }
}
