package org.samtal.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.samtal.kernel.Clocks;

/** What no code of the product does, wherever it stands. */
final class CodeRules {

    /** Types that exist to be changed. Constants are declared as List, Set or Map and made by their of methods. */
    private static final List<String> CHANGING_TYPES = List.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.EnumMap",
            "java.util.Queue",
            "java.util.Deque",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.concurrent.atomic.LongAdder",
            "java.lang.ThreadLocal",
            "java.lang.StringBuilder");

    private static final Pattern MACHINE_TIME =
            Pattern.compile("(Instant|Year|\\w+Date|\\w+Time)\\.now|Clock\\.system\\w*|System\\.currentTimeMillis");

    @ArchTest
    static final ArchRule staticFieldsAreConstants = fields().that()
            .areStatic()
            .and(DescribedPredicate.describe(
                    "are written by us", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should(beConstants())
            .because("state that belongs to nobody is shared by every test and every deployment");

    @ArchTest
    static final ArchRule s76NothingIsDeserialized = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(ObjectInputStream|ObjectOutputStream)|java\\.beans\\.XMLDecoder"
                    + "|jakarta\\.jms\\.ObjectMessage")
            .because("reading Java objects from outside runs what the sender wishes (S76)");

    @ArchTest
    static final ArchRule s34NoProcessIsStarted = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(ProcessBuilder.class).or(assignableTo(Process.class)))
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "Runtime.exec is called",
                    call -> call.getTarget().getName().equals("exec")
                            && call.getTargetOwner().isEquivalentTo(Runtime.class)))
            .because("an address must never reach a shell (S34)");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*[.$](Abstract|Base)[A-Z]\\w*|.*(Impl|Helper|Helpers|Util|Utils|Manager|DTO|VO)")
            .because("such a name says that nobody knew what the class is for");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotBelongToAnyOf(Clocks.class)
            .should()
            .callMethodWhere(asksTheMachineForTheTime())
            .because("a test that cannot hold the time still cannot test a deadline");

    private CodeRules() {}

    private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
        return DescribedPredicate.describe("the machine is asked for the time", call -> {
            var clockHandedOver =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            var asked = call.getTargetOwner().getSimpleName() + "." + call.getName();
            return !clockHandedOver && MACHINE_TIME.matcher(asked).matches();
        });
    }

    private static ArchCondition<JavaField> beConstants() {
        return ArchCondition.from(DescribedPredicate.describe(
                "be final and of a type that does not change",
                field -> field.getModifiers().contains(JavaModifier.FINAL)
                        && CHANGING_TYPES.stream().noneMatch(field.getRawType()::isAssignableTo)));
    }
}
