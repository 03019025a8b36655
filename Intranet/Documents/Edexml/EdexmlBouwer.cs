using System.Collections.Immutable;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>Second pass: judges the records now that the whole file is known, and makes the result.</summary>
internal sealed class EdexmlBouwer(EdexmlRuw ruw, Bevindingenlijst bevindingen, DateOnly vandaag)
{
    /// <summary>Older or younger than this on the date of the file is a slip of the pen.</summary>
    private const int LeeftijdJarenMax = 21;

    private readonly Groepsindeling indeling = new(ruw.Groepen, bevindingen);

    public IngelezenBestand Bouw()
    {
        if (ruw.Leerlingen.Count == 0)
        {
            throw new EdexmlWeigeringException(EdexmlWeigering.GeenLeerlingen());
        }

        var school = EdexmlSchool.Bepaal(ruw.School, bevindingen);
        var peildatum = school.Peildatum ?? vandaag;
        List<IngelezenLeerling> gelezen = [];
        foreach (var leerling in ruw.Leerlingen)
        {
            if (MaakLeerling(leerling, peildatum) is { } goed)
            {
                gelezen.Add(goed);
            }
        }

        var leerlingen = Ontdubbeling.Ontdubbel(gelezen, bevindingen);
        indeling.Plaats(leerlingen);
        var groepen = indeling.Groepen();
        ImmutableArray<IngelezenLeerkracht> leerkrachten = [.. ruw.Leerkrachten.Select(MaakLeerkracht).Where(l => l is not { Roepnaam: "", Achternaam: "" })];
        return new IngelezenBestand(school, groepen, leerlingen, leerkrachten, bevindingen.Geordend(), Tel(leerlingen, groepen.Length));
    }

    private Inleestelling Tel(ImmutableArray<IngelezenLeerling> leerlingen, int groepen) => new(
        ruw.Leerlingen.Count,
        groepen,
        leerlingen.Count(l => l.Vertrokken),
        leerlingen.Count(l => !l.Vertrokken && l.GroepSleutel is null),
        bevindingen.OngeldigBsn,
        bevindingen.Fouten);

    private IngelezenLeerling? MaakLeerling(RuweLeerling leerling, DateOnly peildatum)
    {
        if (leerling.Naam is { Achternaam: null, Roepnaam: null, Voornamen: null })
        {
            bevindingen.NietIngelezen(leerling.Regel, Bevindingcode.ZonderNaam, "deze leerling heeft geen naam en is niet ingelezen.", leerling.Sleutel);
            return null;
        }

        var vertrokken = leerling.Uitstroomdatum < peildatum || leerling.Jaargroep == Jaargroepcode.Historisch;
        var naam = EdexmlNamen.Bepaal(leerling.Naam, vertrokken ? null : (code, zin) => bevindingen.GaatDoor(leerling.Regel, code, zin, leerling.Sleutel));
        var klas = ZoekKlas(leerling, vertrokken, out var jaargroepKlas);
        var eigen = Jaargroepcode.IsJaargroep(leerling.Jaargroep) ? leerling.Jaargroep : null;
        var jaargroep = eigen ?? (Jaargroepcode.IsJaargroep(jaargroepKlas) ? jaargroepKlas : null);
        var gegevens = new Leerlinggegevens(
            leerling.Sleutel, leerling.EckId, naam.Roepnaam, naam.Voorvoegsel, naam.Achternaam,
            Geboortedatum(leerling, peildatum, vertrokken), leerling.Geslacht, jaargroep, leerling.BsnLaatste4,
            leerling.Instroomdatum, leerling.Uitstroomdatum);
        return Herkenbaar(leerling, gegevens, vertrokken) ? new IngelezenLeerling(gegevens, vertrokken ? null : klas?.Sleutel, vertrokken, leerling.Regel) : null;
    }

    /// <summary>
    /// The stamgroep; a samengestelde groep only for a leerling who has no stamgroep. Who refers to a stamgroep that isn't in
    /// the file goes in without groep: placing a child in the wrong class is worse.
    /// </summary>
    private Klas? ZoekKlas(RuweLeerling leerling, bool vertrokken, out string? jaargroep)
    {
        IReadOnlyList<string> sleutels = leerling.Groep.Tekst is { } stamgroep ? [stamgroep] : leerling.SamengesteldeGroepen;
        foreach (var sleutel in sleutels)
        {
            if (indeling.Zoek(sleutel, out var klas, out jaargroep))
            {
                return klas;
            }
        }

        jaargroep = null;
        if (vertrokken)
        {
            return null;
        }

        if (sleutels.Count > 0)
        {
            var regel = leerling.Groep.Tekst is null ? leerling.Regel : leerling.Groep.Regel;
            bevindingen.ZonderGegeven(regel, Bevindingcode.GroepOnbekend, $"groep {Bevindingenlijst.Citaat(sleutels[0])} staat niet in het bestand; de leerling gaat door zonder groep.", leerling.Sleutel);
        }
        else
        {
            bevindingen.GaatDoor(leerling.Regel, Bevindingcode.ZonderGroep, "deze leerling zit in geen groep; kies zelf een groep.", leerling.Sleutel);
        }

        return null;
    }

    private DateOnly? Geboortedatum(RuweLeerling leerling, DateOnly peildatum, bool vertrokken)
    {
        var datum = leerling.Geboortedatum;
        if (datum > peildatum || datum < peildatum.AddYears(-LeeftijdJarenMax))
        {
            bevindingen.ZonderGegeven(leerling.Regel, Bevindingcode.GeboortedatumVreemd, "de geboortedatum kan niet van een leerling zijn; de leerling gaat door zonder geboortedatum.", leerling.Sleutel);
            return null;
        }

        if (datum is null && !vertrokken)
        {
            bevindingen.GaatDoor(leerling.Regel, Bevindingcode.ZonderGeboortedatum, "de geboortedatum ontbreekt.", leerling.Sleutel);
        }

        return datum;
    }

    /// <summary>
    /// Without a lasting key the next import must be able to find the leerling again: on eckid, or as a proposal on birth
    /// date and names. Who has none of these would come in anew each time, so stays out.
    /// </summary>
    private bool Herkenbaar(RuweLeerling leerling, Leerlinggegevens gegevens, bool vertrokken)
    {
        if (gegevens.Sleutel is not null)
        {
            return true;
        }

        if (gegevens is { EckId: null, Geboortedatum: null })
        {
            bevindingen.NietIngelezen(leerling.Regel, Bevindingcode.NietTerugTeVinden, "deze leerling heeft geen vaste sleutel, geen ECK iD en geen geboortedatum, en zou bij elke keer inlezen opnieuw binnenkomen; niet ingelezen.");
            return false;
        }

        if (!vertrokken)
        {
            var reden = leerling.Dummysleutel ? "de sleutel begint met # en is dus niet blijvend" : "de leerling heeft geen sleutel (key)";
            bevindingen.GaatDoor(leerling.Regel, Bevindingcode.Dummysleutel, $"{reden}; herkennen gaat op ECK iD, of als voorstel op geboortedatum en namen.");
        }

        return true;
    }

    private IngelezenLeerkracht MaakLeerkracht(RuweLeerkracht leerkracht)
    {
        var naam = EdexmlNamen.Bepaal(leerkracht.Naam, null);
        var sleutels = leerkracht.GroepSleutels
            .Select(s => indeling.Zoek(s, out var klas, out _) && (!klas.Samengesteld || klas.Gebruikt) ? klas.Sleutel : null)
            .Where(s => s is not null).Select(s => s!).Distinct(StringComparer.Ordinal);
        return new IngelezenLeerkracht(leerkracht.Sleutel, naam.Roepnaam, naam.Voorvoegsel, naam.Achternaam, [.. sleutels], leerkracht.Regel);
    }
}
