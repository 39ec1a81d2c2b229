package org.samtal.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samtal.kernel.Feature;

/** Keeps the lists of exceptions true: an exception for what is gone would cover whatever takes its name. */
class AllowedTest {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new ProductCode()).importPackages("org.samtal");

    @ParameterizedTest
    @EnumSource
    void exceptionShouldBeForSomethingThatExists(Allowed list) {
        var gone = list.places().stream()
                .filter(place -> PRODUCT.stream().flatMap(AllowedTest::names).noneMatch(place::equals))
                .toList();

        assertEquals("", String.join("\n", gone));
    }

    private static Stream<String> names(JavaClass type) {
        var methods = type.getMethods().stream().map(JavaMethod::getFullName).map(name -> name.replaceAll("\\(.*", ""));
        var feature = type.isAnnotatedWith(Feature.class)
                ? Stream.of(type.getAnnotationOfType(Feature.class).name())
                : Stream.<String>empty();
        return Stream.of(Stream.of(type.getName()), methods, feature).flatMap(names -> names);
    }
}
