package org.samtal.demo;

/** Housing co-ops, contracts, praise and complaints. The form of these texts is told at {@link Story}. */
final class HouseStories {
    static final String TEXT =
            """
            en Questions before our annual meeting
            < Dear Nordvik,

            our co-op votes on chargers at the annual meeting. The members ask three things:

            1. What happens if nobody uses a place?
            2. Who pays when a charger breaks?
            3. Can we leave the contract?

            Could you write a few lines that we can read out?

            Best regards
            {name}, chair of the board
            {company}
            > Dear {first},

            1. An empty place costs nothing but the 29 kr a month for its connection.
            2. We do, as long as you have the service contract. Damage by a car is paid by the car's insurance.
            3. Yes, with three months' notice after the first two years. The chargers are yours.

            Good luck with the meeting! I can take part by phone if you like.

            {agent}
            Nordvik
            < That would be great: Tuesday at 19:00.
            > I will be there.
            # Call them at 19:00 on Tuesday, number in the contact card.
            ===
            en Contract renewal
            < Our contract for {site} ends in March. What are the options?
            > You can go on as now, month by month, or sign for three years and get the new chargers without a starting fee. I have put
            both into one page for you.
            < We take the three years. Please send the papers.
            ===
            en Complaint about how we were treated
            < I called on Friday and was told to "read the manual". That is not the tone I expect for 900 kr a month.

            {name}
            > You are right to complain, {first}, and I am sorry. I have listened to the call. That is not how we want to speak to
            anybody. I have talked to the person, and I would like to solve the matter you called about myself. What was it?
            < The charger starts at 23:00 though I set 21:00.
            > The app shows the time of your phone, and your phone is set to Helsinki. I have changed the start in our system, it will
            be 21:00 tonight.
            # Helsinki time again. Could the app show whose time it means?
            ===
            en Thank you
            < Just wanted to say that Aisha was fantastic on the phone yesterday. It took five minutes, and my mother can charge again.
            > How kind of you to write, {first}. Aisha is reading this with a big smile.
            ===
            en Noise in the garage at night
            < Our members complain about a fan in the charger cabinet that runs all night.
            > The fan starts at 35 degrees inside the cabinet. It should not do so at night. The filter is probably full. I book a
            service for {week}.
            ===
            en Fire safety
            < Our insurance company asks for a document on fire safety for charging in garages. Do you have one?
            > We do. It is called "Charging in closed garages", eleven pages, and the insurance companies know it. It is in your account
            under Documents.
            < Exactly what they wanted. Thanks.
            ===
            en Statistics for the board
            < Could we get numbers for the board each quarter: how many sessions, how many kWh, and how many different cars?
            > From now on you get them on the first of each quarter by mail. Last quarter: 1,214 sessions, 19,380 kWh, 37 cars.
            ===
            en Selling our building
            < We sell the building at {site} to {company}. What has to be done about the chargers?
            > Congratulations. The contract can move with the building. Both sides sign one page, and we read the meters on the day. When
            is it?
            < On the 15th.
            # Meters on the 15th. Karin has the page for signing.
            ===
            sv Frågor inför stämman
            < Hej,

            på stämman vill några veta vad laddplatserna kostar föreningen om ingen använder dem. Kan du svara kort?

            {name}, ordförande
            > Hej {first},

            29 kr per plats och månad för uppkopplingen, inget annat. Elen betalas av den som laddar.

            {agent}
            Nordvik
            < Tack, kort och bra.
            ===
            sv Uppsägning av plats
            < Hej, jag har sålt bilen och vill säga upp plats {charger} på {site}.
            > Hej {first}, platsen är uppsagd till månadsskiftet. Sista fakturan kommer som vanligt. Välkommen tillbaka om det blir en
            ny bil!
            ===
            sv Tack för hjälpen
            < Ville bara säga tack till Marcus som löste allt på en söndag. Det hade jag inte väntat mig.
            > Vad roligt att höra, {first}! Jag hälsar honom.
            ===
            sv Ny styrelse
            < Hej! Vi är nya i styrelsen på {site} och hittar inga papper. Vad har vi egentligen för avtal med er?
            > Välkomna! Ni har tolv laddplatser med serviceavtal till 2028. Jag har gett dig tillgång till kontot, där ligger avtalet,
            ritningarna och alla fakturor.
            < Fantastiskt, tack. Vi hör av oss med frågor.
            ===
            sv Laddkö på kvällarna
            < Vi är 19 som delar på sex laddplatser och det blir bråk varje kväll. Finns det något kösystem?
            > Det finns: appen kan hålla kö och säger till när det är ens tur. Alternativet är en avgift för den som står kvar efter att
            bilen är full. Vilket passar er bäst?
            < Kö först. Avgift om det inte räcker.
            > Kön är påslagen från i morgon. Jag bifogar en text att sätta upp i garaget.
            ===
            sv Frågor om brandskydd
            < Försäkringsbolaget vill ha intyg på att laddarna är installerade av behörig elektriker.
            > Intyget ligger under Dokument, signerat av elektrikern den dag anläggningen togs i bruk.
            """;

    private HouseStories() {}
}
