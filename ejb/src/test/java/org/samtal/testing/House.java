package org.samtal.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samtal.kernel.Feature;

/** The plan of the house in the words of ArchUnit: which module a class is in and which feature owns it. */
final class House {

    static final String JMS = "org.samtal..jms..";
    static final String BATCH = "org.samtal..batch..";
    static final String WEB = "org.samtal..web..";
    static final String KERNEL = "org.samtal..kernel..";

    private static final Pattern MODULE_OF_SOURCE =
            Pattern.compile("/(ejb|jms|batch|web)/target/(?:test-)?classes/|/samtal-(ejb|jms|batch|web)[^/]*\\.jar");

    private House() {}

    static DescribedPredicate<JavaClass> domain() {
        return JavaClass.Predicates.resideOutsideOfPackages(JMS, BATCH, WEB).as("domain classes");
    }

    static DescribedPredicate<JavaClass> features() {
        return domain().and(JavaClass.Predicates.resideOutsideOfPackage(KERNEL)).as("classes of features");
    }

    static DescribedPredicate<JavaClass> repositories() {
        return JavaClass.Predicates.simpleNameEndingWith("Repository");
    }

    /** The feature whose package, or a package above it, holds the class. */
    static Optional<Feature> featureOf(JavaClass type) {
        return featureOf(type.getPackage());
    }

    private static Optional<Feature> featureOf(JavaPackage place) {
        if (place.isAnnotatedWith(Feature.class)) {
            return Optional.of(place.getAnnotationOfType(Feature.class));
        }
        return place.getParent().flatMap(House::featureOf);
    }

    /** The module a class says it belongs to by its package. */
    static String moduleByName(JavaClass type) {
        if (JavaClass.Predicates.resideInAPackage(JMS).test(type)) {
            return "jms";
        }
        if (JavaClass.Predicates.resideInAPackage(BATCH).test(type)) {
            return "batch";
        }
        return JavaClass.Predicates.resideInAPackage(WEB).test(type) ? "web" : "ejb";
    }

    /** The module whose output the class was read from, where that can be told. */
    static Optional<String> moduleBySource(JavaClass type) {
        return type.getSource()
                .map(source -> MODULE_OF_SOURCE.matcher(source.getUri().toString()))
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }
}
