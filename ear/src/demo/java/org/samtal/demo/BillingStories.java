package org.samtal.demo;

/** Invoices, taxes and money back. The form of these texts is told at {@link Story}. */
final class BillingStories {
    static final String TEXT =
            """
            en Question about invoice {invoice}
            < Hello,

            invoice {invoice} has a line "network fee, 3 months" that I have not seen before. We pay monthly. Could you explain?

            Regards
            {name}
            > Hello {first},

            the grid company moved from monthly to quarterly fees in July, and we pass on exactly what they charge us. The sum
            over the year is the same. I attach their letter to the next invoice, so that your auditor has it too.

            {agent}
            Nordvik
            < Thank you, that is all I needed.
            ===
            en Charged twice for one session
            < My card was charged twice for the same session at {site}: {amount} at 17:02 and again at 17:03.
            > You are right, {first}. The first one is only a reservation that your bank has not released yet. It disappears within
            three working days. If it is still there after that, please write again and I will call the bank.
            < It is gone now. Thanks!
            ===
            en Please change our invoice address
            < Hi,

            from next month our invoices should go to {company}, c/o Fakturaservice, Box 4120, 831 04 Ostersund. The reference is
            {invoice}. Please confirm.

            {name}
            > Hi {first},

            confirmed, from the first of next month. Reminders go to the same address.

            {agent}
            ===
            en VAT number missing on invoice
            < Your invoice {invoice} lacks our VAT number, so we cannot book it. Please send a corrected one.
            > A corrected invoice with your VAT number is on its way. The old one is credited, you can throw it away.
            # VAT number was in the notes field. Moved it to where it belongs for all {company} sites.
            ===
            en Refund for the days without charging
            < Dear Nordvik,

            the chargers at {site} were down from Friday evening until Tuesday. Our tenants pay a fixed fee each month and ask us
            for money back. What do you offer?

            Kind regards
            {name}
            {company}
            > Dear {first},

            four days without charging is too long, and I am sorry for it. We credit the fixed fee for the whole week, for all
            places. You will find it on the next invoice as "service credit". Would that be all right?

            {agent}
            < Yes, that is fair.
            ===
            en Price per kWh from January
            < What will the price per kWh be from January? We have a board meeting on Wednesday and would like to decide our own
            tariff there.
            > From January it is the spot price plus 18 öre, as now. Only the grid fee changes: the grid company has announced 3 %.
            I can send a table with last year's months if that helps the board.
            < Please do!
            > Here it is, month by month: between 1.14 and 2.06 kr, on average 1.52 kr.
            ===
            en Copies of all invoices for the audit
            < We need copies of all invoices for {site} from last year for our audit. A single file would be best.
            > Hello {first}, all twelve are in one PDF behind the link in your account, under Documents. It stays there for 30 days.
            ===
            en Payment reminder although we paid
            < We got a reminder for invoice {invoice} but paid it on the 28th. Please check before you send such letters.
            > I understand that this is annoying. Your payment carried the number of the invoice before, so it was booked there. I
            have moved it, and the reminder fee is cancelled.
            ===
            en Split the bill between two companies
            < Could the sessions of our two companies at {site} be on separate invoices? Cars with green tags are ours, those with
            grey tags belong to the other one.
            > That works, {first}. I need the list of tag numbers for each company, and the organisation number of the other one.
            < Attached to this mail you find neither, I noticed. I will send both on Monday.
            ===
            sv Fel moms på faktura {invoice}
            < Hej!

            Vi är ett handelsbolag och ska inte ha omvänd moms på faktura {invoice}. Kan ni göra en ny?

            Med vänlig hälsning
            {name}
            > Hej {first},

            det blev fel när avtalet lades om från privatperson till företag. En ny faktura med 25 % moms är på väg, och den gamla
            är krediterad.

            {agent}
            Nordvik
            < Perfekt, tack.
            ===
            sv Kan vi få autogiro?
            < Hej, går det att betala med autogiro i stället för faktura?
            > Hej {first}! Ja, logga in på Mina sidor och välj Betalning. Det börjar gälla från nästa faktura.
            ===
            sv Kreditfaktura saknas
            < Ni lovade en kreditfaktura på {amount} för avbrottet på {site}. Den har inte kommit.
            > Den skickades i tisdags till den gamla adressen. Jag har ändrat adressen och skickat den igen, nu med e-post.
            < Nu kom den.
            ===
            sv Vad är avgiften för bakgrundslast?
            < Hej Nordvik,

            på faktura {invoice} står "bakgrundslast {amount}". Vad är det?

            {name}
            > Hej {first},

            det är strömmen som laddarna själva använder: skärm, modem och värme i kylan. Ungefär 4 watt per laddare. Den mäts av
            samma mätare och måste därför vara med.

            {agent}
            ===
            sv Elstödet och laddstolparna
            < Räknas laddningen på {site} in i elstödet, eller är den undantagen? Revisorn frågar.
            > Laddning som ni säljer vidare är undantagen. Jag har lagt underlaget per månad under Dokument i ert konto, så att
            revisorn kan se fördelningen.
            ===
            sv Dubbel debitering i appen
            < Jag har blivit debiterad två gånger för samma laddning, {amount} båda gångerna.
            > Det ser ut så, {first}, men det ena är en reservation som banken släpper inom tre bankdagar. Hör av dig om den är kvar
            på fredag.
            < Den är borta. Tack!
            """;

    private BillingStories() {}
}
