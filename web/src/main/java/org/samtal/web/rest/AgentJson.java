package org.samtal.web.rest;

import java.util.List;
import java.util.Optional;
import org.samtal.access.Role;
import org.samtal.kernel.EmailAddress;
import org.samtal.team.AgentRow;
import org.samtal.team.Language;
import org.samtal.team.NewAgent;

/** Agents as programs read and make them. A password only ever comes in (S21). */
final class AgentJson {

    private AgentJson() {}

    /** An agent. */
    record Item(long id, String name, String email, Role role, boolean active) {

        static Item of(AgentRow row) {
            return new Item(row.id(), row.name(), row.email(), Role.valueOf(row.role()), row.active());
        }
    }

    /** The agents; there are few enough for one page. */
    record Page(List<Item> items, Optional<String> next) {}

    /** An agent to make. */
    record Draft(String name, String email, String password, Role role, Optional<Language> language) {

        NewAgent command() {
            return new NewAgent(name, new EmailAddress(email), role, language.orElse(Language.EN), password);
        }

        /** Never the password (S87). */
        @Override
        public String toString() {
            return "Draft[role=" + role + "]";
        }
    }
}
