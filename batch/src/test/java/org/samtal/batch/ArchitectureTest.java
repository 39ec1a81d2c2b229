package org.samtal.batch;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.samtal.testing.HouseRules;
import org.samtal.testing.ProductCode;

/** Keeps the jobs by the rules of the house. */
@AnalyzeClasses(packages = "org.samtal", importOptions = ProductCode.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);
}
