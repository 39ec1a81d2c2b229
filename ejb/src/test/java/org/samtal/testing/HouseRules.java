package org.samtal.testing;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/**
 * The rules of the house that a machine keeps, each as one {@code ArchRule}.
 *
 * <p>Every module checks itself by including this class in its {@code ArchitectureTest}. Each rule has a package of the
 * rule's name under {@code org.samtal.testing.broken} whose classes break it, and {@link HouseRulesTest} shows that the
 * rule catches them.
 */
public final class HouseRules {

    @ArchTest
    public static final ArchTests FEATURES = ArchTests.in(FeatureRules.class);

    @ArchTest
    public static final ArchTests FRONT_DOORS = ArchTests.in(FrontDoorRules.class);

    @ArchTest
    public static final ArchTests PERSISTENCE = ArchTests.in(PersistenceRules.class);

    @ArchTest
    public static final ArchTests MODULES = ArchTests.in(ModuleRules.class);

    @ArchTest
    public static final ArchTests CODE = ArchTests.in(CodeRules.class);

    private HouseRules() {}
}
