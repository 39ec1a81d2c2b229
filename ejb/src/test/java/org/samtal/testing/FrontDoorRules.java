package org.samtal.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.util.List;
import org.samtal.access.Permission;
import org.samtal.access.Requires;

/** One door per feature: guarded, small and without memory of its callers. */
final class FrontDoorRules {

    private static final int MOST_VERBS = 7;

    @ArchTest
    static final ArchRule frontDoorMethodsNameTheirPermission = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should()
            .beAnnotatedWith(Requires.class)
            .because("what one may do is decided by the verb, whoever calls it");

    @ArchTest
    static final ArchRule openMethodsStandInOneList = methods()
            .that(areOpenToAll())
            .should(standInTheListOfOpenMethods())
            .because("a method without a check is a decision that somebody reads");

    @ArchTest
    static final ArchRule frontDoorsAreSmall = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should(haveFewVerbs())
            .because("a second group of verbs is a second door");

    @ArchTest
    static final ArchRule permissionsHaveOneForm = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.annotation.security..")
            .because("two ways to ask for a permission are two places to forget one");

    @ArchTest
    static final ArchRule statelessBeansKeepNoState = fields().that()
            .areDeclaredInClassesThat(keepNothingBetweenCalls())
            .and()
            .areNotStatic()
            .should(beInjected())
            .because("one instance serves many callers after each other, or at once");

    @ArchTest
    static final ArchRule injectedFieldsArePackagePrivate = fields().that()
            .areAnnotatedWith(Inject.class)
            .should()
            .bePackagePrivate()
            .because("a test hands over a fake without a container");

    private FrontDoorRules() {}

    private static DescribedPredicate<JavaMethod> areOpenToAll() {
        return DescribedPredicate.describe("are open to all", method -> method.tryGetAnnotationOfType(Requires.class)
                .filter(requires -> requires.value() == Permission.NONE)
                .isPresent());
    }

    private static ArchCondition<JavaMethod> standInTheListOfOpenMethods() {
        return ArchCondition.from(DescribedPredicate.describe(
                "stand in Allowed.OPEN_METHODS", method -> Allowed.OPEN_METHODS.has(method)));
    }

    private static ArchCondition<JavaClass> haveFewVerbs() {
        return new ArchCondition<>("have at most " + MOST_VERBS + " public methods") {
            @Override
            public void check(JavaClass door, ConditionEvents events) {
                var verbs = door.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .count();
                events.add(new SimpleConditionEvent(
                        door, verbs <= MOST_VERBS, door.getName() + " has " + verbs + " public methods"));
            }
        };
    }

    private static DescribedPredicate<JavaClass> keepNothingBetweenCalls() {
        return DescribedPredicate.describe(
                "are stateless beans, consumers or repositories",
                type -> type.isAnnotatedWith(Stateless.class)
                        || type.isAnnotatedWith(MessageDriven.class)
                        || House.repositories().test(type));
    }

    private static ArchCondition<JavaField> beInjected() {
        var injections =
                List.of(Inject.class, Resource.class, EJB.class, PersistenceContext.class, PersistenceUnit.class);
        return ArchCondition.from(DescribedPredicate.describe(
                "be injected", field -> injections.stream().anyMatch(field::isAnnotatedWith)));
    }
}
