using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using OrleansSchool.Bestanden;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Grains.Opslag.Vormen;

/// <summary>No row over 256 KB, also filled to its limits at the largest school after ten years (DESIGN §1).</summary>
public sealed class OmvangTests(ITestOutputHelper uit)
{
    private static readonly JsonSerializerOptions Json = new() { TypeInfoResolver = OpslagJson.Alles };

    /// <summary>
    /// What the rules enforce, for the state before the colon or wherever the list is. Lower where the limits together can't occur: nobody has a
    /// role with sixty groepen a hundred times over, and a lunch mark on each of 2,000 children (RijgrootteTests measures mixes). Who still
    /// gets there is refused with a sentence (<see cref="RijTeGrootException"/>).
    /// </summary>
    private static readonly FrozenDictionary<string, int> Lijsten = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["AccountState.Rollen"] = 100,
        ["Roltoekenning.Groepen"] = 8,
        ["AccountBeveiliging.Herstelcodes"] = 10,
        ["AccountBeveiliging.Passkeys"] = 10,
        ["AccountBeveiliging.ExterneInloggen"] = 4,
        ["AccountBeveiliging.Sessies"] = 100,
        ["AccountPin.Missers"] = 15,
        ["AccountState.Feiten"] = 60,
        ["AccountState.Helperscholen"] = 20,
        ["AccountState.LinkOperaties"] = 20,
        ["AccountState.Links"] = 9,
        ["AccountState.Pinnen"] = 20,
        ["Ontvangboek.Hoogste"] = 2_000,
        ["account:Ontvangboek.Hoogste"] = 1_000,
        ["PersoonRij.Rollen"] = 2,
        ["Uitbak.Nummers"] = 1_000,
        ["account:Uitbak.Wachtend"] = 20,
        ["IngelezenBestand.Bevindingen"] = 200,
        ["IngelezenBestand.Groepen"] = 60,
        ["IngelezenBestand.Leerkrachten"] = 60,
        ["IngelezenBestand.Leerlingen"] = 1_200,
        ["IngelezenGroep.Jaargroepen"] = 3,
        ["IngelezenLeerkracht.GroepSleutels"] = 2,
        ["Besluit.Aanwezig"] = 20,
        ["GedragState.Overtredingen"] = 150,
        ["GedragState.Waarschuwingen"] = 40,
        ["GedragState.Schorsingen"] = 12,
        ["GedragState.Feiten"] = 80,
        ["GedragState.Operaties"] = 50,
        ["gedrag:Uitbak.Wachtend"] = 60,
        ["gedrag:Uitbak.Nummers"] = 200,
        ["GedragoverzichtState.Rijen"] = 2_000,
        ["RegelingState.Versies"] = 60,
        ["RegelingState.Gelezen"] = 1_200,
        ["RegelingState.Besproken"] = 300,
        ["RegelingState.Oefeningen"] = 40,
        ["RegelingState.Gevraagd"] = 1_000,
        ["RegelingState.Herinnerd"] = 400,
        ["RegelingState.Operaties"] = 50,
        ["regeling:Besluit.Aanwezig"] = 8,
        ["regeling:Uitbak.Wachtend"] = 200,
        ["regeling:Uitbak.Nummers"] = 1_000,
        ["RegelingtekstState.Regels"] = 50, // as long as they may be: the limit is on all together
        ["InleesState.Geweigerd"] = 200,
        ["InleesState.Stappen"] = 0,
        ["InstallatieState.Aanbieders"] = 4,
        ["InstallatieState.DemoAccounts"] = 100,
        ["InstallatieState.Scholen"] = 3_000,
        ["LeerlingState.Aanmeldingen"] = 60,
        ["LeerlingState.Dagwijzigingen"] = 600,
        ["LeerlingState.Feiten"] = 200,
        ["LeerlingState.Gezin"] = 4,
        ["LeerlingState.Groepsloop"] = 60,
        ["LeerlingState.Lunchnotities"] = 6,
        ["LeerlingState.Noodcontacten"] = 6,
        ["LeerlingState.Operaties"] = 50,
        ["LeerlingState.Verzorgers"] = 8,
        ["LeerlingState.Blokkades"] = 12,
        ["leerling:Uitbak.Nummers"] = 60,
        ["leerling:Uitbak.Wachtend"] = 60,
        ["MensenState.Operaties"] = 50,
        ["Postopdracht.Waarden"] = 5,
        ["Rolbesluit.Feiten"] = 2,
        ["Rolbesluit.Rollen"] = 2,
        ["mensen:Uitbak.Wachtend"] = 200,
        ["MiddagState.Helpers"] = 20,
        ["MiddagState.Operaties"] = 50,
        ["MiddagState.Tikken"] = 400,
        ["MiddagState.Ongevallen"] = 40,
        ["MiddagState.Gemist"] = 60,
        ["middag:Ontvangboek.Hoogste"] = 40,
        ["GroepsmiddagState.Operaties"] = 50,
        ["groepsmiddag:Uitbak.Nummers"] = 60,
        ["groepsmiddag:Uitbak.Wachtend"] = 60,
        ["LeerlingState.Ouderlinks"] = 8,
        ["SchoolState.Afmeldregels"] = 20,
        ["Afmeldregel.Redenen"] = 5,
        ["OverblijfdagState.Markeringen"] = 1_500,
        ["overblijfdag:Uitbak.Nummers"] = 60,
        ["overblijfdag:Uitbak.Wachtend"] = 60,
        ["OngevalState.Stappen"] = 200,
        ["OngevalState.Verteld"] = 40,
        ["OngevalState.Weg"] = 10,
        ["ongeval:Uitbak.Nummers"] = 60,
        ["ongeval:Uitbak.Wachtend"] = 300,
        ["OngevallenState.Rijen"] = 800,
        ["OngevallenState.Zoekacties"] = 150,
        ["ZoekactieState.Lijst"] = 20,
        ["ZoekactieState.Log"] = 100,
        ["ZoekactieState.Verteld"] = 40,
        ["zoekactie:Ontvangboek.Hoogste"] = 10,
        ["zoekactie:Uitbak.Nummers"] = 60,
        ["zoekactie:Uitbak.Wachtend"] = 300,
        ["Groepslid.Aanmeldingen"] = 10,
        ["Groepslid.Blokkades"] = 6,
        ["Groepslid.Dagwijzigingen"] = 80,
        ["OverblijfgroepState.Leden"] = 60,
        ["overblijfgroep:Ontvangboek.Hoogste"] = 120,
        ["OverblijfkrachtState.Feiten"] = 50,
        ["overblijfkracht:Uitbak.Nummers"] = 10,
        ["overblijfkracht:Uitbak.Wachtend"] = 10,
        ["OverblijfkrachtenState.Rijen"] = 500,
        ["PersonenState.Rijen"] = 1_000,
        ["RoosterState.Regels"] = 200,
        ["Roosterregel.Toewijzingen"] = 3,
        ["RoosterState.Vastgesteld"] = 4,
        ["VastgesteldeBehoefte.Behoefte"] = 60,
        ["Besluit.Aanwezig"] = 20,
        ["RoosterState.Beschikbaar"] = 100,
        ["Beschikbaarheid.PerDag"] = 5,
        ["Beschikbaarheid.Afwezig"] = 5,
        ["RoosterState.Invalvolgorde"] = 100,
        ["RoosterState.Stappen"] = 10,
        ["Roosterstap.Was"] = 20,
        ["Roosterstap.Nieuw"] = 20,
        ["RoosterState.Operaties"] = 50,
        ["rooster:Uitbak.Wachtend"] = 60,
        ["rooster:Uitbak.Nummers"] = 300,
        ["RoosterdagState.Diensten"] = 60,
        ["Zoektocht.Gevraagd"] = 8,
        ["Zoektocht.Wachtrij"] = 20,
        ["RoosterdagState.Operaties"] = 50,
        ["RoosterdagState.Verteld"] = 60,
        ["roosterdag:Ontvangboek.Hoogste"] = 60,
        ["roosterdag:Uitbak.Wachtend"] = 200,
        ["roosterdag:Uitbak.Nummers"] = 120,
        ["personen:Roltoekenning.Groepen"] = 2,
        ["PostKaart.Pogingen"] = 5,
        ["PostbladState.Mails"] = 50,
        ["OpenMail.Waarden"] = 5,
        ["PostbusState.Afgerond"] = 200,
        ["PostbusState.Bladen"] = 26,
        ["PostbusState.Onthouden"] = 500,
        ["PostbusState.Open"] = 150,
        ["postbus:PostKaart.Pogingen"] = 2,
        ["RegisterState.Rijen"] = 2_000,
        ["Registerrij.Gezin"] = 4,
        ["Registerrij.Merkjes"] = 0,
        ["Groep.Jaargroepen"] = 3,
        ["SchoolState.Groepen"] = 240,
        ["SchoolState.Plekken"] = 20,
        ["SchoolState.Uitjes"] = 400,
        ["SchoolState.VrijeDagen"] = 300,
        ["school:Uitbak.Nummers"] = 1,
        ["school:Uitbak.Wachtend"] = 1,
        ["TabelbladState.Rijen"] = 50,
        ["Tabelrij.Cellen"] = 30,
        ["TabelState.Geweigerd"] = 200,
        ["TabelState.Keuzes"] = 60,
        ["TabelState.Koppen"] = 60,
        ["TabelState.Meldingen"] = 10,
        ["TabelState.Stappen"] = 1_200,
        ["Tabelstap.Rijen"] = 2,
        ["Tabelkoppeling.Keuzes"] = 60,
        ["TabelkoppelingState.Koppelingen"] = 20,
        ["KoppelAanbod.LinkHashes"] = 4,
        ["TabletsState.Tablets"] = 50,
        ["ToegangslogState.Dagen"] = 62,
        ["ToegangslogState.Maanden"] = 26,
        ["ToegangslogState.Ontvangen"] = 50,
        ["ToegangslogState.TeWissen"] = 26,
        ["SessiesleutelsState.Sleutels"] = 50,
        ["AandachtState.Berichten"] = 100,
        ["aandacht:Uitbak.Wachtend"] = 100,
        ["LogboekState.Regels"] = 200,
        ["LogboekState.Lezers"] = 200,
        ["LogboekState.Gemeld"] = 400,
        ["Logregel.LeerlingIds"] = 3,
        ["logboek:Uitbak.Wachtend"] = 400,
        ["logboek:Uitbak.Nummers"] = 400,
        ["logboek:Ontvangboek.Hoogste"] = 100,
        ["LeesbewijzenState.Bewijzen"] = 400,
        ["TaakverdelingState.Taken"] = 40,
        ["TaakverdelingState.VorigeKeer"] = 40,
        ["VragenState.Vragen"] = 100,
        ["VragenState.Operaties"] = 50,
        ["Oudervraag.LeerlingIds"] = 3,
        ["vragen:Uitbak.Wachtend"] = 300,
        ["vragen:Uitbak.Nummers"] = 300,
        ["vragen:Ontvangboek.Hoogste"] = 100,
        ["Lopenderonde.Logjaren"] = 3,
        ["Lopenderonde.Jaren"] = 3,
        ["Lopenderonde.Gewist"] = 30,
        ["Lopenderonde.Fouten"] = 30,
        ["NachtrondeState.Verslagen"] = 30,
        ["Nachtverslag.Gewist"] = 30,
        ["Nachtverslag.NietGelukt"] = 30,
        ["NachtrondeState.Taken"] = 100,
        ["NachtrondeState.Jaren"] = 5,
        ["Jaarboek.Groepen"] = 240,
        ["RegisterState.Aangekondigd"] = 0, // together with the rows at most 2,000, and smaller
        ["Toegangslogblad.Regels"] = 250,
        ["ToegangslogmaandState.Dagen"] = 31,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Teksten = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Stempel"] = -32,
        ["Hash"] = -64,
        ["SleutelHash"] = -64,
        ["MailHash"] = -64,
        ["FormulierId"] = -20,
        ["WachtwoordHash"] = -84,
        ["Operatie"] = -32,
        ["EckId"] = -64,
        ["Bronsleutel"] = -20,
        ["BsnLaatste4"] = 4,
        ["LinkHashes"] = -64,
        ["Vorige"] = -64,
        ["Hoofd"] = -64,
        ["Logregel.Tekst"] = 600,
        ["Oudervraag.Tekst"] = 600,
        ["Oudervraag.Antwoord"] = 600,
        ["Aandachtsbericht.Tekst"] = 160,
        ["Aandachtsbericht.Pad"] = 60,
        ["LeerlingIds"] = -16,
        ["Feit.Tekst"] = 200,
        ["Toelichting"] = 200,
        ["Ongevalstap.Tekst"] = 400,
        ["OngevalState.Omschrijving"] = 400,
        ["Zoeklog.Tekst"] = 430,
        ["Reden"] = 200,
        ["Bewijs"] = 200,
        ["middag:HelperTik.Reden"] = 30, // only a correction has one, at most 120
        ["Lunchnotitie.Tekst"] = 500,
        ["bestand:BestandState.Inhoud"] = -(IBestandGrain.BytesMax / 3 * 4),
        ["sessiesleutels:BewaardeSessiesleutel.Inhoud"] = -4_096,
        ["Operaties"] = -41,
        ["LinkOperaties"] = -41,
        ["Onthouden"] = -40,
        ["Cellen"] = 40,
        ["Regel.Tekst"] = 800,
        ["Overtreding.Tekst"] = 600,
        ["Vervallen"] = 200,
        ["Waarschuwing.Tekst"] = 600,
        ["Besluit.Tekst"] = 1_000,
        ["Aanleiding"] = 600,
        ["Regelingoverleg.Uitkomst"] = 300,
        ["Gevraagd"] = -16,
        ["register:Registerrij.Id"] = -16,
        ["register:Registerrij.EckId"] = -16,
        ["register:Registerrij.Bronsleutel"] = -12,
        ["Registerrij.Gezin"] = -8,
        ["Door"] = 20,
        ["DoorNaam"] = 20,
        ["AccountId"] = -16,
        ["LeerlingId"] = -16,
        ["Roepnaam"] = 10,
        ["Voorvoegsel"] = 6,
        ["Achternaam"] = 14,
        ["overblijfgroep:Dagwijziging.Toelichting"] = 60,
        ["overblijfgroep:Aanmelding.Bewijs"] = 1,
        ["Registerrij.GroepId"] = 2,
        ["Jaargroep"] = 1,
        ["Merkje"] = 14,
        ["Aangekondigd"] = -16,
        ["Waarden"] = 100,
        ["Naam"] = 24,
        ["GroepId"] = -12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    [Fact]
    public void Elke_lijst_in_een_toestand_heeft_een_grens_en_vol_past_elke_rij()
    {
        var zegel = new Verzegelaar(Sleutelbos.InGeheugen());
        var (onbegrensd, teGroot) = (new List<string>(), new List<string>());
        foreach (var type in typeof(VerzegeldeOpslag).Assembly.GetTypes().Where(t => t.GetCustomAttribute<ToestandAttribute>() is not null))
        {
            var soort = type.GetCustomAttribute<ToestandAttribute>()!.Soort;
            var vuller = new Grootstevuller(soort, Lijsten, Teksten);
            var json = JsonSerializer.SerializeToUtf8Bytes(vuller.Vul(type), type, Json);
            onbegrensd.AddRange(vuller.Onbegrensd.Distinct(StringComparer.Ordinal));
            var bytes = Bytes(zegel, json, soort);
            uit.WriteLine($"{soort}: {json.Length / 1024} KB JSON, {bytes / 1024} KB verzegeld");
            if (bytes > Verzegelaar.RijBytesMax)
            {
                teGroot.Add(soort);
            }
        }

        uit.WriteLine(string.Join(" ", onbegrensd));
        Assert.Empty(onbegrensd);
        Assert.Empty(teGroot);
    }

    private static int Bytes(Verzegelaar zegel, byte[] json, string soort)
    {
        try
        {
            return zegel.Verzegel(json, soort, "school/99XX00", "1").Length;
        }
        catch (RijTeGrootException fout)
        {
            return fout.Bytes;
        }
    }
}
