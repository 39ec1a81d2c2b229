package org.samtal.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows of each rule of the house that it catches its fixture, says why, and leaves the innocent alone. */
class HouseRulesTest {

    private static final String FIXTURES = "org.samtal.testing.broken.";
    private static final JavaClasses ALL_FIXTURES = new ClassFileImporter().importPackages("org.samtal.testing.broken");
    private static final List<Class<?>> GROUPS = List.of(
            FeatureRules.class, FrontDoorRules.class, PersistenceRules.class, ModuleRules.class, CodeRules.class);

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void ruleShouldCatchWhatBreaksIt(String name, ArchRule rule) {
        var fixture = fixtureOf(name);

        var report = rule.evaluate(fixture).getFailureReport().toString();

        assertTrue(report.contains(rule.getDescription()), "the report names the rule");
        assertAll(named(fixture, "roken").map(broken -> () -> assertTrue(report.contains(broken), broken)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void ruleShouldLeaveAloneWhatKeepsIt(String name, ArchRule rule) {
        var fixture = fixtureOf(name);
        var kept = fixture.that(DescribedPredicate.describe("are not broken", type -> !isNamed(type, "roken")));

        var report = rule.evaluate(kept).getFailureReport();

        assertTrue(report.isEmpty(), report::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void ruleShouldSayWhy(String name, ArchRule rule) {
        assertTrue(rule.getDescription().contains(", because "), name);
    }

    @Test
    void everyGroupShouldBeAmongTheHouseRules() {
        var included = Arrays.stream(HouseRules.class.getFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .count();

        assertEquals(GROUPS.size(), included);
    }

    static Stream<Arguments> rules() {
        return GROUPS.stream()
                .flatMap(group -> Arrays.stream(group.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(field -> Arguments.of(field.getName(), valueOf(field)));
    }

    private static ArchRule valueOf(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(field + " must be visible to its package", hidden);
        }
    }

    private static JavaClasses fixtureOf(String rule) {
        var fixture = ALL_FIXTURES.that(resideInAPackage(FIXTURES + rule.toLowerCase(Locale.ROOT) + ".."));
        assertFalse(named(fixture, "roken").toList().isEmpty(), "no class breaks " + rule);
        return fixture;
    }

    private static Stream<String> named(JavaClasses fixture, String word) {
        return fixture.stream().filter(type -> isNamed(type, word)).map(JavaClass::getName);
    }

    private static boolean isNamed(JavaClass type, String word) {
        return type.getName().substring(FIXTURES.length()).contains(word);
    }
}
