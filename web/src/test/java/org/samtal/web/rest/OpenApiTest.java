package org.samtal.web.rest;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samtal.conversation.ReplyDraft;
import org.samtal.web.rest.json.BodyLimit;
import org.samtal.web.rest.json.Change;
import org.samtal.web.rest.json.Scalars;
import org.samtal.web.rest.problem.ProblemKind;

/** Keeps the contract of the API and its code the same. */
class OpenApiTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read();
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PATCH.class, DELETE.class, PUT.class);
    private static final Map<String, Method> METHODS = methods();

    /** What is no GET and yet isn't done once: an answer with a secret can't be kept, and a test of servers writes nothing. */
    private static final Set<String> NO_WRITES_TO_KEEP =
            Set.of("POST /api/v1/tokens", "POST /api/v1/mailboxes/test", "POST /api/v1/mailboxes/{id}/test");

    @Test
    void everyResourceMethodShouldBeAnOperationAndEveryOperationAMethod() {
        assertEquals(METHODS.keySet(), DOCUMENT.operations().keySet());
    }

    static Stream<String> operations() {
        return METHODS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operationShouldNameItsQueryParameters(String operation) {
        var documented = DOCUMENT.parameters(DOCUMENT.operations().get(operation), "query");

        assertEquals(queryParameters(METHODS.get(operation)), documented);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void writeShouldTakeAnIdempotencyKeyWhereItIsDoneOnce(String operation) {
        var documented = DOCUMENT.parameters(DOCUMENT.operations().get(operation), "header");

        var once = METHODS.get(operation).isAnnotationPresent(Once.class);
        assertEquals(once ? Set.of(OnceInterceptor.KEY) : Set.of(), documented);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyWriteShouldBeDoneOnce(String operation) {
        var once = METHODS.get(operation).isAnnotationPresent(Once.class);

        assertEquals(!operation.startsWith("GET") && !NO_WRITES_TO_KEEP.contains(operation), once);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operationShouldHaveItsWordsAndItsErrors(String operation) {
        var documented = DOCUMENT.operations().get(operation);

        assertNotNull(documented.get("operationId"));
        assertNotNull(documented.get("summary"));
        assertTrue(OpenApiDocument.map(documented.get("responses")).keySet().containsAll(Set.of("401", "default")));
    }

    static Stream<Map.Entry<String, Class<?>>> records() {
        return OpenApiSchemas.RECORDS.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("records")
    void schemaShouldHaveTheFieldsOfItsRecord(Map.Entry<String, Class<?>> pair) {
        var properties = OpenApiDocument.map(DOCUMENT.schema(pair.getKey()).get("properties"));

        var components = Arrays.stream(pair.getValue().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertEquals(components, List.copyOf(properties.keySet()));
        assertEquals(false, DOCUMENT.schema(pair.getKey()).get("additionalProperties"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void schemaShouldRequireWhatIsAlwaysThere(Map.Entry<String, Class<?>> pair) {
        var required = new HashSet<>(
                OpenApiDocument.list(DOCUMENT.schema(pair.getKey()).getOrDefault("required", List.of())));

        var incoming = OpenApiSchemas.REQUESTS.contains(pair.getKey());
        var expected = Arrays.stream(pair.getValue().getRecordComponents())
                .filter(component -> !incoming || !mayBeLeftOut(component.getGenericType()))
                .map(RecordComponent::getName)
                .collect(toCollection(HashSet::new));
        assertEquals(expected, required);
    }

    static Stream<Map.Entry<String, Class<?>>> enums() {
        return OpenApiSchemas.ENUMS.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("enums")
    void enumShouldNameEveryConstant(Map.Entry<String, Class<?>> pair) {
        var constants = Arrays.stream(pair.getValue().getEnumConstants())
                .map(Scalars::name)
                .toList();

        assertEquals(constants, DOCUMENT.schema(pair.getKey()).get("enum"));
    }

    @Test
    void everySchemaShouldBeComparedWithCode() {
        var compared = new TreeSet<>(OpenApiSchemas.RECORDS.keySet());
        compared.addAll(OpenApiSchemas.ENUMS.keySet());
        compared.add("Next");

        assertEquals(compared, new TreeSet<>(DOCUMENT.schemas()));
    }

    @Test
    void problemShouldNameEveryKind() {
        var types = Arrays.stream(ProblemKind.values()).map(ProblemKind::type).toList();

        assertEquals(types, DOCUMENT.property("Problem", "type").get("enum"));
    }

    @Test
    void limitsShouldBeThoseOfTheCode() {
        var limit = OpenApiDocument.map(DOCUMENT.resolve(Map.of("$ref", "#/components/parameters/Limit"))
                .get("schema"));
        var tooLarge = DOCUMENT.resolve(Map.of("$ref", "#/components/responses/TooLarge"))
                .get("description")
                .toString();

        assertEquals(Paging.MOST, limit.get("maximum"));
        assertEquals(Paging.USUAL, limit.get("default").toString());
        assertEquals(
                ReplyDraft.MAXIMUM_LENGTH, DOCUMENT.property("Draft", "text").get("maxLength"));
        assertTrue(tooLarge.contains(mebibytes(BodyLimit.USUAL)));
        assertTrue(tooLarge.contains(
                mebibytes(ImportJson.Batch.class.getAnnotation(BodyLimit.class).value())));
    }

    @Test
    void everyReferenceShouldLeadSomewhere() {
        DOCUMENT.references()
                .forEach(reference -> assertNotNull(DOCUMENT.resolve(Map.of("$ref", reference)), reference));
    }

    private static String mebibytes(int bytes) {
        return bytes / 1024 / 1024 + " MiB";
    }

    private static boolean mayBeLeftOut(Type type) {
        return type == OptionalInt.class
                || type == OptionalLong.class
                || (type instanceof ParameterizedType generic
                        && Set.of(Optional.class, Change.class).contains(generic.getRawType()));
    }

    private static Set<String> queryParameters(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(QueryParam.class))
                        .forEach(field ->
                                names.add(field.getAnnotation(QueryParam.class).value()));
            }
        }
        return names;
    }

    private static Map<String, Method> methods() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.samtal.web.rest").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> VERBS.stream().anyMatch(method::isAnnotationPresent))
                        .collect(toMap(
                                OpenApiTest::operation, method -> method, (one, other) -> one, java.util.TreeMap::new));
    }

    private static String operation(Method method) {
        var verb =
                VERBS.stream().filter(method::isAnnotationPresent).findFirst().orElseThrow();
        var paths = Stream.of(method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class))
                .filter(path -> path != null && !path.value().isEmpty())
                .map(path -> "/"
                        + path.value().replaceAll("\\{(\\w+):[^}]*\\}", "{$1}").replaceAll("\\}\\}?", "}"))
                .toList();
        return verb.getSimpleName() + " " + Api.PATH + String.join("", paths);
    }
}
