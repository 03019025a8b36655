using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overdracht;

/// <summary>What comes next for one leerling and who does it, and what somebody must know (OSO-T). Pure.</summary>
internal static class AanZetRules
{
    public static Bevindingwie? Niemand => null;

    public static (string Volgende, Bevindingwie? Wie) Volgende(
        DossierRij? rij, ImmutableArray<Bestemmingregel> bestemmingen, Meldstand meldstand, bool moetControleren) => rij switch
        {
            null => ("Dossier beginnen", Bevindingwie.Leerkracht),
            { Status: Dossierstatus.Voorlopig, Houdt: > 0 } => (Punten(rij.Houdt), rij.Wie ?? Bevindingwie.Leerkracht),
            { Status: Dossierstatus.Voorlopig } => ("Ter inzage leggen", Bevindingwie.Leerkracht),
            { Status: Dossierstatus.TerInzage or Dossierstatus.KlaarVoorAdministratie, WachtOpVersie: true } => ("Terughalen: er is iets veranderd", Bevindingwie.Leerkracht),
            { Status: Dossierstatus.TerInzage } when rij.InzageKlaar < rij.InzageNodig =>
                (rij.Wie == Bevindingwie.Schoolleider ? "Besluiten of het zonder inzage verder gaat" : $"Inzage vastleggen: {rij.InzageKlaar} van {rij.InzageNodig}",
                    rij.Wie ?? Bevindingwie.Leerkracht),
            { Status: Dossierstatus.TerInzage } => ("Seintje geven aan de administratie", Bevindingwie.Leerkracht),
            { Status: Dossierstatus.KlaarVoorAdministratie } when bestemmingen.IsEmpty => ("VO-school kiezen", Bevindingwie.Administratie),
            { Status: Dossierstatus.KlaarVoorAdministratie } => ("Gereed zetten", Bevindingwie.Administratie),
            { WachtOpVersie: true } when BordRules.VraagtNieuweVersie(rij) => ("Nieuwe versie beginnen", Bevindingwie.Leerkracht),
            { Status: Dossierstatus.Verlopen or Dossierstatus.Ingetrokken } => ("Opnieuw gereed zetten", Bevindingwie.Administratie),
            { Status: Dossierstatus.Gereed } => NaGereed(bestemmingen, meldstand, moetControleren),
            { Status: Dossierstatus.Verstrekt } when !BestemmingRules.HeeftIedereen(rij, bestemmingen) => NaGereed(bestemmingen, meldstand, moetControleren),
            { Status: Dossierstatus.Verstrekt } => ("Klaar", Niemand),
            _ => ("", Niemand),
        };

    public static ImmutableArray<string> Meldingen(DossierRij? rij, LeerlingRij kind, ImmutableArray<Bestemmingregel> bestemmingen, Overdrachtbeeld beeld)
    {
        var meldingen = ImmutableArray.CreateBuilder<string>();
        if (!kind.Actief)
        {
            meldingen.Add("Staat niet meer in groep 8.");
        }

        if (bestemmingen.Length > 1)
        {
            meldingen.Add($"Staat bij {bestemmingen.Length} VO-scholen. Kies welke het wordt.");
        }

        if (rij is not null)
        {
            meldingen.AddRange(VanDossier(rij, bestemmingen, beeld));
        }

        return meldingen.ToImmutable();
    }

    private static IEnumerable<string> VanDossier(DossierRij rij, ImmutableArray<Bestemmingregel> bestemmingen, Overdrachtbeeld beeld)
    {
        if (BordRules.Waarschuwing(rij, beeld.Vandaag) is { } dagen)
        {
            yield return Verloopt(dagen, rij.BeschikbaarTot!.Value);
        }
        else if (BordRules.VerlooptTeVroeg(rij, beeld.Jaar))
        {
            yield return $"Verloopt op {Datums.Lang(rij.BeschikbaarTot!.Value)}, vóór 30 juni. Zet het dossier in die tijd opnieuw gereed.";
        }

        if (rij.Status == Dossierstatus.Verlopen)
        {
            yield return "Verlopen: niemand haalde het op tijd op.";
        }

        if (rij.Status == Dossierstatus.Ingetrokken && bestemmingen.Any(b => b.GemeldeVersie == rij.VersieNr))
        {
            yield return "Ingetrokken nadat de VO-school een seintje kreeg. Bel de VO-school.";
        }

        if (rij.Status is Dossierstatus.Voorlopig or Dossierstatus.TerInzage or Dossierstatus.KlaarVoorAdministratie && bestemmingen.Any(b => b.GemeldeVersie > 0))
        {
            yield return "De VO-school kreeg al een seintje van een eerdere versie. Stuur opnieuw een seintje zodra dit gereed is.";
        }

        if (rij.WachtOpVersie)
        {
            yield return "Er is iets veranderd: er is een nieuwe versie nodig.";
        }

        if (rij.NietAkkoord)
        {
            yield return "Een ouder is het niet eens met de inhoud.";
        }

        if (rij.ContactNodig)
        {
            yield return "Warme overdracht gevraagd.";
        }
    }

    private static (string Volgende, Bevindingwie? Wie) NaGereed(ImmutableArray<Bestemmingregel> bestemmingen, Meldstand meldstand, bool moetControleren) =>
        bestemmingen.IsEmpty ? ("VO-school kiezen", Bevindingwie.Administratie)
        : meldstand == Meldstand.Niet && bestemmingen.Length > 1 ? ("Kiezen welke VO-school het wordt", Bevindingwie.Administratie)
        : meldstand == Meldstand.Niet ? ("Seintje sturen", Bevindingwie.Administratie)
        : meldstand == Meldstand.Vast ? ("Kijk bij Post: de mail gaat niet weg", Bevindingwie.Administratie)
        : meldstand == Meldstand.Wacht ? ("Wachten tot de mail weg is", Niemand)
        : moetControleren ? ("Controleren of het is opgehaald", Bevindingwie.Administratie)
        : ("Wachten tot de VO-school ophaalt", Niemand);

    private static string Punten(int houdt) => houdt == 1 ? "Nog 1 punt aanvullen" : $"Nog {houdt} punten aanvullen";

    private static string Verloopt(int dagen, DateOnly tot) => dagen switch
    {
        0 => "Vandaag is de laatste dag waarop het klaarstaat.",
        1 => "Morgen is de laatste dag waarop het klaarstaat.",
        _ => $"Staat nog {dagen} dagen klaar, tot en met {Datums.Lang(tot)}.",
    };
}
