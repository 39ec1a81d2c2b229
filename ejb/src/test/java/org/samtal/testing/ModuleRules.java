package org.samtal.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.MessageDriven;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Session;
import jakarta.persistence.Entity;
import org.samtal.kernel.Post;

/** Which module may know what: the arrows point to the domain, and each foreign API has one home. */
final class ModuleRules {

    @ArchTest
    static final ArchRule arrowsPointToTheDomain = classes()
            .should(knowOnlyTheirOwnModuleAndTheDomain())
            .because("web, jms and batch never see each other, and the domain sees none of them");

    @ArchTest
    static final ArchRule packagesBelongToOneModule = classes()
            .should(lieInTheModuleTheirPackageNames())
            .because("package-private breaks across class loaders at run time");

    @ArchTest
    static final ArchRule persistenceOnlyInTheDomain = noClasses()
            .that(resideInAnyPackage(House.JMS, House.BATCH, House.WEB))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..")
            .because("all SQL and all transactions are in the ejb module");

    @ArchTest
    static final ArchRule messageDrivenBeansOnlyInChannelsAndLive = classes()
            .that()
            .areAnnotatedWith(MessageDriven.class)
            .should()
            .resideInAnyPackage(House.JMS, "org.samtal..web.live..")
            .because("what is asynchronous is found in one module; only the feed relay sits with its sockets");

    @ArchTest
    static final ArchRule messagesAreSentByPostOnly = noClasses()
            .that(not(belongTo(type(Post.class))))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(JMSContext.class, JMSProducer.class, ConnectionFactory.class, Session.class)
            .because("a message leaves after the commit or not at all");

    @ArchTest
    static final ArchRule mailOnlyInTheEmailChannel = noClasses()
            .that(not(resideInAnyPackage("org.samtal..jms.email..", "org.samtal..jms.smtp..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..", "org.subethamail..")
            .because("the rest of the product speaks of messages, whatever channel they came through");

    @ArchTest
    static final ArchRule screensAndRestOnlyInWeb = noClasses()
            .that(not(resideInAPackage(House.WEB)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..",
                    "jakarta.ws.rs..",
                    "jakarta.websocket..",
                    "jakarta.servlet..",
                    "org.primefaces..",
                    "org.omnifaces..")
            .because("the domain does not know how it is shown");

    @ArchTest
    static final ArchRule jobsOnlyInBatch = noClasses()
            .that(not(resideInAPackage(House.BATCH)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.batch..")
            .because("a job is started through the bean of its module");

    @ArchTest
    static final ArchRule screensShowRecords = noClasses()
            .that(resideInAPackage(House.WEB))
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .because("an entity bound to a form saves what nobody asked for");

    @ArchTest
    static final ArchRule pageBeansKnowNoFacesContext = noClasses()
            .that(resideInAPackage(House.WEB))
            .and()
            .haveNameMatching(".*(Page|Panel)")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.faces.context.FacesContext")
            .because("a page bean is state and verbs; Notices speaks to the screen");

    private ModuleRules() {}

    private static ArchCondition<JavaClass> knowOnlyTheirOwnModuleAndTheDomain() {
        return new ArchCondition<>("know only their own module and the domain") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = House.moduleByName(type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(known -> known.getTargetClass().getPackageName().startsWith("org.samtal"))
                        .filter(known ->
                                !House.moduleByName(known.getTargetClass()).equals(own))
                        .filter(known ->
                                !House.moduleByName(known.getTargetClass()).equals("ejb"))
                        .forEach(known -> events.add(SimpleConditionEvent.violated(type, known.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> lieInTheModuleTheirPackageNames() {
        return new ArchCondition<>("lie in the module that their package names") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var named = House.moduleByName(type);
                var found = House.moduleBySource(type).orElse(named);
                events.add(new SimpleConditionEvent(
                        type,
                        named.equals(found),
                        type.getName() + " lies in module " + found + ", its package is one of " + named));
            }
        };
    }
}
