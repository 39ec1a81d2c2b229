package org.samtal.demo;

import java.util.List;
import java.util.Locale;

/** The people: who works at Nordvik, who writes to them, and where their chargers stand. */
final class Company {
    /** Somebody at Nordvik. */
    record Agent(String name, String email, String role, String language) {
        String firstName() {
            return name.substring(0, name.indexOf(' '));
        }
    }

    /** Somebody who writes to Nordvik. */
    record Customer(String name, String company, String domain) {
        String firstName() {
            return name.substring(0, name.indexOf(' '));
        }

        String email() {
            var local = name.toLowerCase(Locale.ROOT)
                    .replace("å", "a")
                    .replace("ä", "a")
                    .replace("ö", "o")
                    .replace("ø", "o")
                    .replace("ó", "o")
                    .replaceAll("[^a-z ]", "")
                    .replace(' ', '.');
            return local + "@" + domain;
        }
    }

    static final List<Agent> AGENTS = List.of(
            new Agent("Elin Sandberg", "elin@nordvik.example", "admin", "sv"),
            new Agent("Marcus Holm", "marcus@nordvik.example", "agent", "en"),
            new Agent("Aisha Rahimi", "aisha@nordvik.example", "agent", "en"),
            new Agent("Priya Nair", "priya@nordvik.example", "agent", "en"),
            new Agent("Jonas Lindqvist", "jonas@nordvik.example", "agent", "sv"),
            new Agent("Karin Thorell", "karin@nordvik.example", "agent", "sv"),
            new Agent("Oskar Wikström", "oskar@nordvik.example", "agent", "sv"));

    static final List<Agent> SWEDISH_SPEAKERS =
            AGENTS.stream().filter(agent -> agent.language().equals("sv")).toList();

    static final List<Customer> ABROAD = List.of(
            new Customer("Dimitri Kostas", "Hotel Skerry", "hotelskerry.example"),
            new Customer("Claire Moreau", "Moreau Immobilier", "moreau-immo.example"),
            new Customer("Jakub Wójcik", "Wójcik Transport", "wojcik-transport.example"),
            new Customer("Sofia Oliveira", "Oliveira Properties", "oliveira.example"),
            new Customer("Ravi Patel", "Patel Dental", "pateldental.example"),
            new Customer("Lotta Järvinen", "Kiinteistö Oy Aalto", "aalto-talo.example"),
            new Customer("Hannah Fischer", "Nordlicht GmbH", "nordlicht.example"),
            new Customer("Tom Whitaker", "Whitaker & Sons", "whitaker.example"),
            new Customer("Maeve Byrne", "Greystones Co-housing", "greystones.example"),
            new Customer("Lars Mikkelsen", "Boligselskabet Kysten", "kysten.example"),
            new Customer("Ingrid Halvorsen", "Fjordgata Borettslag", "fjordgata.example"),
            new Customer("Peter Novak", "Novak Logistics", "novak.example"),
            new Customer("Amina Yusuf", "Hallonet School", "hallonet.example"),
            new Customer("George Adeyemi", "Adeyemi Consulting", "adeyemi.example"),
            new Customer("Ella Brooks", "private", "mailbox.example"),
            new Customer("Daniel Kim", "private", "post.example"),
            new Customer("Nora Berg", "private", "mailbox.example"),
            new Customer("Yusuf Demir", "Demir Bageri", "demirbageri.example"),
            new Customer("Olivia Grant", "Harbour View Offices", "harbourview.example"),
            new Customer("Matteo Ricci", "Ricci Food Import", "riccifood.example"));

    static final List<Customer> SWEDISH = List.of(
            new Customer("Helena Bergqvist", "Brf Solsidan", "solsidan.example"),
            new Customer("Anders Lundgren", "Lundgrens Måleri HB", "lundgrensmaleri.example"),
            new Customer("Gunnar Östlund", "Brf Eken", "brfeken.example"),
            new Customer("Maria Nyström", "Brf Sjöbacken", "sjobacken.example"),
            new Customer("Karl Ekdahl", "Ekdahls Bil", "ekdahlsbil.example"),
            new Customer("Lisa Forsberg", "privat", "brevlada.example"),
            new Customer("Bo Ek", "privat", "brevlada.example"),
            new Customer("Anna-Karin Wallin", "Samfälligheten Åkern", "akern.example"),
            new Customer("Mohammed Saleh", "Brf Tornet", "brftornet.example"),
            new Customer("Birgitta Hedlund", "Brf Vårbrodd", "varbrodd.example"),
            new Customer("Johan Sjögren", "Sjögrens Fastigheter", "sjogrens.example"),
            new Customer("Emma Dahl", "privat", "post.example"),
            new Customer("Fredrik Nyberg", "Nybergs El", "nybergsel.example"),
            new Customer("Sara Lind", "Förskolan Kotten", "kotten.example"),
            new Customer("Per Åkesson", "Brf Måsen", "brfmasen.example"),
            new Customer("Ulla Palm", "privat", "brevlada.example"));

    static final List<String> SITES = List.of(
            "Storgatan 14",
            "Solsidan 3",
            "Hamngatan 22",
            "Ekvägen 7",
            "Brf Eken",
            "Norra Kajen",
            "Garage Lindhagen",
            "Strandvägen 41",
            "Kvarnen",
            "Fabriksgatan 9",
            "Vikingagatan 12",
            "Björkhagen");

    private Company() {}
}
