package org.samtal.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.function.Predicate;
import org.samtal.kernel.Feature;

/** One package per feature: it uses what it declares, and its insides stay inside. */
final class FeatureRules {

    @ArchTest
    static final ArchRule featuresUseOnlyWhatTheyDeclare = modules()
            .definedByAnnotation(Feature.class)
            .should()
            .respectTheirAllowedDependenciesDeclaredIn("uses", consideringOnlyDependenciesBetweenModules())
            .because("a reader of package-info must see how far a change can reach");

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles = modules()
            .definedByAnnotation(Feature.class)
            .should()
            .beFreeOfCycles()
            .because("calls go down and events go up");

    @ArchTest
    static final ArchRule featuresAreNamedAsTheirPackage = classes()
            .that(areTheDeclarationOfAFeature())
            .should(haveTheNameOfTheirPackage())
            .because("the name in uses is the name of a folder");

    @ArchTest
    static final ArchRule domainCodeBelongsToAFeature =
            classes().that(House.features()).should(lieInAFeature()).because("only the kernel is open to all");

    @ArchTest
    static final ArchRule kernelKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage(House.KERNEL)
            .should()
            .dependOnClassesThat(resideInAPackage("org.samtal..")
                    .and(resideOutsideOfPackages(House.KERNEL))
                    .as("belong to a feature or another module"))
            .because("everything rests on the kernel");

    @ArchTest
    static final ArchRule entitiesStayInside = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .or()
            .areAnnotatedWith(MappedSuperclass.class)
            .should()
            .notBePublic()
            .because("records leave a feature, entities do not");

    @ArchTest
    static final ArchRule repositoriesStayInside = classes()
            .that(House.repositories())
            .should()
            .notBePublic()
            .andShould()
            .beAnnotatedWith(ApplicationScoped.class)
            .because("other features ask the front door");

    @ArchTest
    static final ArchRule observersStayInside = classes()
            .that(House.domain())
            .and(haveAnObserverMethod())
            .should()
            .notBePublic()
            .because("an observer is called by its event only");

    @ArchTest
    static final ArchRule onlyDoorsAndValuesArePublic = classes()
            .that(House.features())
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should(beADoorOrAValue())
            .because("decisions, entities, repositories and observers are the inside of a feature");

    private FeatureRules() {}

    private static DescribedPredicate<JavaClass> areTheDeclarationOfAFeature() {
        return DescribedPredicate.describe(
                "declare a feature",
                type -> type.getSimpleName().equals("package-info") && type.isAnnotatedWith(Feature.class));
    }

    private static ArchCondition<JavaClass> haveTheNameOfTheirPackage() {
        return condition("have the name of their package", type -> type.getAnnotationOfType(Feature.class)
                .name()
                .equals(type.getPackage().getRelativeName()));
    }

    private static ArchCondition<JavaClass> lieInAFeature() {
        return condition("lie in a package that declares a feature", type -> House.featureOf(type)
                .isPresent());
    }

    private static DescribedPredicate<JavaClass> haveAnObserverMethod() {
        return DescribedPredicate.describe("have an observer method", type -> type.getMethods().stream()
                .map(JavaMethod::getParameters)
                .anyMatch(parameters -> parameters.stream().anyMatch(FeatureRules::isObserved)));
    }

    private static boolean isObserved(JavaParameter parameter) {
        return parameter.isAnnotatedWith(Observes.class) || parameter.isAnnotatedWith(ObservesAsync.class);
    }

    private static ArchCondition<JavaClass> beADoorOrAValue() {
        return condition(
                "be a front door, a record, an enum, an interface or an exception",
                type -> isDoor(type) || isValue(type) || Allowed.PUBLIC_MECHANISMS.has(type.getName()));
    }

    private static boolean isDoor(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isInterface() || type.isAssignableTo(Throwable.class);
    }

    private static ArchCondition<JavaClass> condition(String words, Predicate<JavaClass> holds) {
        return ArchCondition.from(DescribedPredicate.describe(words, holds));
    }
}
