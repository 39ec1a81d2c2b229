package org.samtal.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.samtal.access.Permission;
import org.samtal.access.Requires;
import org.samtal.access.Visibility;
import org.samtal.kernel.Feature;
import org.samtal.kernel.Slice;

/** One place per feature speaks to the database, one kind of place begins a transaction, and rows have owners. */
final class PersistenceRules {

    private static final Pattern MANY_ROWS = Pattern.compile("(list|search|count|page)([A-Z].*)?");

    @ArchTest
    static final ArchRule entityManagerOnlyInRepositories = noClasses()
            .that(not(House.repositories()))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("a query has one place to be looked for");

    @ArchTest
    static final ArchRule listsTakeVisibility = methods()
            .that()
            .areDeclaredInClassesThat(House.repositories())
            .and()
            .areNotPrivate()
            .and(giveManyRowsOfAnInbox())
            .should(takeVisibility())
            .because("lists, counters, reports and notifications share one predicate (S15)");

    @ArchTest
    static final ArchRule transactionsBelongToTheContainer = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.samtal.web.faces.ReadTogether")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(UserTransaction.class, TransactionManager.class, Transactional.class)
            .because("a transaction begins at a front door, or with the writing of a page, and nowhere else");

    @ArchTest
    static final ArchRule newTransactionsOnlyForRefusals = methods()
            .that(areInATransaction(TransactionAttributeType.REQUIRES_NEW))
            .should(beAllowedATransactionOfTheirOwn())
            .because("work in a transaction of its own stays when the caller's work is undone");

    @ArchTest
    static final ArchRule consumersHoldNoTransaction = methods()
            .that()
            .haveName("onMessage")
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(MessageDriven.class)
            .should(ArchCondition.from(areInATransaction(TransactionAttributeType.NOT_SUPPORTED)))
            .because("parsing and sending take their time, and rows must not be locked meanwhile");

    private PersistenceRules() {}

    private static DescribedPredicate<JavaMethod> giveManyRowsOfAnInbox() {
        return DescribedPredicate.describe(
                "give, search or count rows that belong to an inbox",
                method -> givesMany(method)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !Allowed.ROWS_OF_NO_INBOX.has(House.featureOf(method.getOwner())
                                .map(Feature::name)
                                .orElse("")));
    }

    private static boolean givesMany(JavaMethod method) {
        var result = method.getRawReturnType();
        return MANY_ROWS.matcher(method.getName()).matches()
                || Stream.of(Collection.class, Stream.class, Slice.class).anyMatch(result::isAssignableTo);
    }

    private static ArchCondition<JavaMethod> takeVisibility() {
        return ArchCondition.from(DescribedPredicate.describe(
                "take a Visibility, serve the product itself only, or stand in Allowed.PARTS_OF_WHAT_WAS_CHECKED",
                method -> method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Visibility.class))
                        || servesTheSystemOnly(method)
                        || Allowed.PARTS_OF_WHAT_WAS_CHECKED.has(method)));
    }

    private static boolean servesTheSystemOnly(JavaMethod method) {
        var callers = method.getAccessesToSelf();
        return !callers.isEmpty()
                && callers.stream().map(JavaAccess::getOrigin).allMatch(caller -> caller.tryGetAnnotationOfType(
                                Requires.class)
                        .filter(requires -> requires.value() == Permission.SYSTEM)
                        .isPresent());
    }

    private static DescribedPredicate<JavaMethod> areInATransaction(TransactionAttributeType wanted) {
        return DescribedPredicate.describe("be marked " + wanted, method -> transactionOf(method)
                .filter(attribute -> attribute.value() == wanted)
                .isPresent());
    }

    private static Optional<TransactionAttribute> transactionOf(JavaMethod method) {
        return method.tryGetAnnotationOfType(TransactionAttribute.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(TransactionAttribute.class));
    }

    private static ArchCondition<JavaMethod> beAllowedATransactionOfTheirOwn() {
        return ArchCondition.from(DescribedPredicate.describe(
                "stand in Allowed.NEW_TRANSACTIONS", method -> Allowed.NEW_TRANSACTIONS.has(method)));
    }
}
