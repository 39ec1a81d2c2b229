package org.samtal.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.web.rest.json.MalformedInput;

class PagingTest {

    private static Paging paging(String after, String limit) {
        var paging = new Paging();
        paging.after = after;
        paging.limit = limit;
        return paging;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "50", "200"})
    void limitShouldBeTaken(String limit) {
        assertEquals(Integer.parseInt(limit), paging("", limit).limit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "", "ten", "1.5", "+5", " 5", "99999999999999999999", "٣"})
    void limitOutOfRangeShouldBeRefused(String limit) {
        var refused = assertThrows(MalformedInput.class, paging("", limit)::limit);

        assertEquals("limit", refused.field());
    }

    @Test
    void messagesShouldBeginAtTheFirst() {
        assertEquals(0, paging("", "50").afterSeq());
    }

    @Test
    void messagesShouldGoOnBehindAPlace() {
        assertEquals(17, paging("17", "50").afterSeq());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1 or 1=1", "MTc"})
    void placeThatIsNoneShouldBeRefused(String after) {
        assertEquals(
                "after",
                assertThrows(Rejected.class, paging(after, "50")::afterSeq).field());
    }
}
