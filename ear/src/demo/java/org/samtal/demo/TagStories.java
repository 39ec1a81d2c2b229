package org.samtal.demo;

/** Tags, cards, the app and who may charge where. The form of these texts is told at {@link Story}. */
final class TagStories {
    static final String TEXT =
            """
            en RFID tag not recognised
            < Hi, my new tag {tag} gives three beeps and a red light at {site}. The old one still works.

            {name}
            > Hi {first},

            the tag was sent out but never switched on. It is active now. It may take five minutes until every charger knows it.

            {agent}
            Nordvik
            < Works, thank you.
            ===
            en Two more tags for the cleaning company
            < Could we have two more tags for the cleaning company's van? They should only work on weekdays between 6 and 10.
            > Two tags are on their way to {site}, limited to those hours. They arrive in two or three days.
            > They should be with you by now. Did they arrive?
            < They did, and they work.
            ===
            en Lost my tag
            < I lost my charging tag {tag} somewhere between home and work. Please block it before somebody charges on my account.
            > It is blocked, {first}, and nobody has used it since yesterday morning, when you did. Would you like a new one? It
            costs 95 kr.
            < Yes please, to the address you have.
            ===
            en Tenant moved out
            < Hello, the tenant of place {charger} moves out at the end of the month. Please block her tag then and send her last
            bill to the new address: Vikingagatan 12, 113 42 Stockholm.
            > Noted: tag {tag} is blocked from the 1st at midnight, and the last bill goes to Vikingagatan.
            ===
            en App shows no sessions
            < Since the last update the app shows none of my sessions. I need them for my employer.
            > You have two accounts, {first}: one with this address and one with your work address. All sessions from this month are
            in the other one. Shall I join them?
            < Oh. Yes, please join them.
            > Done. Everything is under this address now.
            ===
            en Guest charging at our office
            < Hello,

            can our visitors pay by card at {site}, without an app and without an account? Some of them come once a year.

            Best wishes
            {name}
            > Hello {first},

            yes: each charger can show a code that opens a page for paying by card. You set the price. I can switch it on for
            places 1 to 4 if those are the visitors'.

            {agent}
            < They are. Please use 4.50 kr per kWh.
            ===
            en How do I give my son access?
            < My son has just got his licence. Can he charge on my place with his own tag, and can I see what he uses?
            > He can. Add him under People in the app: he gets his own tag, and his sessions stand under his name on your bill.
            ===
            en Data export for our fleet
            < We would like to import all sessions of our 40 cars into our fleet system every night. Is there an interface?
            > There is: the sessions of your account can be read as CSV or JSON. I have sent the description and a key to your
            account, not by mail. Tell me if your supplier has questions.
            # Key made with read rights for {company} only, runs out in a year.
            ===
            en Delete my account
            < Please delete my account and everything you know about me. I have sold the car.
            > I have started it, {first}. Invoices must be kept for seven years by law; everything else is gone in 30 days. You will
            get one last mail when it is done.
            ===
            sv Taggen fungerar inte
            < Hej, min tagg {tag} slutade fungera i går på {site}. Det blinkar rött två gånger.
            > Hej {first}! Taggen var kopplad till det gamla avtalet som gick ut i går. Jag har flyttat den till det nya.
            < Tack, nu funkar den.
            ===
            sv Beställa tre taggar
            < Hej! Vi skulle behöva tre taggar till på {site}, en till varje ny granne på plan 3.

            Vänliga hälsningar
            {name}
            > Hej {first},

            tre taggar är på väg till föreningens adress. De är påslagna, så det är bara att dela ut dem. 95 kr styck kommer på
            nästa faktura.

            {agent}
            ===
            sv Appen loggar ut mig
            < Appen loggar ut mig varje gång jag startar om telefonen. Har senaste versionen.
            > Vi har samma fel hos några andra med den här telefonen. En ny version kommer på torsdag. Till dess fungerar taggen som
            vanligt.
            # Tredje anmälan, bara Android 15. Länkat till felrapporten.
            ===
            sv Kan jag ladda i hela Norden?
            < Hej, gäller min tagg också i Norge och Finland? Vi ska köra till Tromsø i sommar.
            > Hej {first}, ja, på alla stationer som visar vår symbol. Slå på "Laddning utomlands" i appen innan ni åker. Trevlig resa!
            < Tack, det ska bli kul!
            ===
            sv Någon annan laddar på min plats
            < Jag har betalat för plats {charger} men hittar en främmande bil där nästan varje kväll. Kan ni låsa laddaren till min
            tagg?
            > Javisst, {first}. Laddare {charger} tar nu bara din tagg. Bilen får däremot föreningen prata med ägaren om.
            < Det ska jag göra. Tack.
            """;

    private TagStories() {}
}
