package org.samtal.demo;

/** Quotes, site visits and building. The form of these texts is told at {@link Story}. */
final class VisitStories {
    static final String TEXT =
            """
            en Book a site visit
            < Hello,

            we have 42 parking spaces in two garages at {site} and would like chargers in half of them to begin with. Could somebody
            come and look? We would prefer {week}.

            {name}
            {company}
            > Hello {first},

            gladly. Jonas could be there on Tuesday or Wednesday of {week}, it takes about an hour. It helps if he can see the main
            switchboard, and if somebody knows the size of the main fuse.

            {agent}
            Nordvik
            < Wednesday at ten. The caretaker will open the switchboard room.
            > Booked: Wednesday of {week}, 10:00. Jonas has the number of the caretaker.
            # Jonas: two garages, 35 m between them. Bring the long drum.
            ===
            en Re: Quote Q-2291 for 24 wall boxes
            < Thank you for the quote. Could you split the cabling into a line of its own? The owner of the building pays that part.
            > Of course. Cabling is 118 400 kr of the total. A new version of the quote with two parts is attached in your account.
            < We accept both parts. When can you begin?
            > Wonderful. The electrician has a free slot from {week}. I send the plan for the work on Monday.
            ===
            en Quote for six places
            < Hi, what would chargers for six places at {site} cost, roughly? We are eleven flats, and two of us drive electric so far.
            > Hi {first}, roughly 96 000 kr for six places with load balancing, of which half can come back as a grant. For a firm
            price we need to see the switchboard. A few photos are enough to start with.
            < I send photos this evening.
            ===
            en Grant application
            < Do you help with the grant application, or do we have to do it ourselves?
            > We fill it in with you. You need the decision of the annual meeting and our quote. It takes about half an hour on the
            phone. Shall we say Thursday at 17:00?
            < Thursday works.
            ===
            en Digging next to the cycle path
            < The city wants to know how close to the cycle path you dig at {site}. They need a drawing before Friday or the permit
            waits until next month.
            > The drawing is ready: 1.2 m from the edge, 40 cm deep, and the path stays open. I have sent it to the city with a copy to
            you.
            # Permit office called, they are happy with the drawing.
            ===
            en When do you come?
            < You said {week}, but no day yet. Our painter needs to know.
            > Sorry for the wait. It is Monday and Tuesday of {week}, from 7:00. The painter can start on Wednesday.
            ===
            en Solar panels and chargers together
            < Hello, we get solar panels in spring. Can your chargers use the surplus first, before it goes out to the grid?
            > Hello {first}, yes, if the inverter speaks Modbus. Most do. Which one will you get?
            < Fronius, the 20 kW one.
            > That one works. We set it up together with your solar company, there is no extra hardware.
            ===
            en Change of contact person
            < I leave the board on the 30th. Please write to Ingrid Falk from then on: ingrid@falkhus.example.
            > Thank you for all your mails, {first}. Ingrid is the contact from the 30th, and both of you get everything until then.
            ===
            sv Boka platsbesök
            < Hej!

            Vi är en förening med 54 lägenheter på {site} och funderar på laddning till gästplatserna. Kan någon komma och titta?

            Med vänlig hälsning
            {name}
            > Hej {first},

            vad roligt! Jonas kan komma torsdag eller fredag {week}. Det tar ungefär en timme, och han vill gärna se elcentralen och
            garaget.

            {agent}
            Nordvik
            < Fredag klockan 9 passar. Porttelefon 1204.
            > Bokat. Jonas ringer på 1204 fredag klockan 9.
            ===
            sv Offert på åtta laddplatser
            < Hej, vi vill ha en offert på åtta laddplatser utomhus på {site}. Markarbetet gör vi själva.
            > Hej {first}! Åtta platser utan markarbete landar på ungefär 124 000 kr före bidrag. Hur långt är det från elcentralen till
            parkeringen?
            < Cirka 40 meter, rör finns redan i marken.
            > Då blir det billigare. Offerten ligger i ert konto nu.
            ===
            sv När börjar ni gräva?
            < När börjar ni gräva på {site}? Vi måste sätta upp lappar i trapphusen en vecka innan.
            > Måndag {week}, klockan 7. Jag skickar en lapp som ni kan skriva ut, med karta över vilka platser som måste vara tomma.
            < Toppen!
            ===
            sv Skada på asfalten
            < Efter ert arbete har asfalten sjunkit vid plats {charger}. Det är en kant på flera centimeter. Någon kommer att snubbla.
            > Tack för att du säger till, {first}. Vi har ställt dit en kona i dag och asfalterar om {week}. Det kostar er inget.
            # Underentreprenören står för det, Karin har ringt.
            ===
            sv Bygglov för laddstolpar
            < Behöver vi bygglov för fyra stolpar på gården? Huset är kulturmärkt.
            > För stolparna behövs inget bygglov, men i ett kulturmärkt hus vill kommunen se hur skåpet på fasaden ser ut. Jag skickar en
            ritning som brukar räcka.
            ===
            sv Ändra tid för besöket
            < Hej, vi behöver flytta besöket på {site}, vaktmästaren är sjuk. Går det {week} i stället?
            > Självklart. Tisdag {week} klockan 13, stämmer det?
            < Det blir bra.
            """;

    private VisitStories() {}
}
