using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Edexml;

internal readonly record struct Naamdelen(string Roepnaam, string? Voorvoegsel, string Achternaam);

/// <summary>Repairs names as administrations leave them, and says so.</summary>
internal static class EdexmlNamen
{
    /// <param name="meld">Null for a record whose repairs interest nobody: a teacher, or a pupil who left.</param>
    public static Naamdelen Bepaal(RuweNaam ruw, Action<string, string>? meld)
    {
        var roepnaam = ruw.Roepnaam ?? LeidRoepnaamAf(ruw, meld);
        if (ruw.Achternaam is null)
        {
            return new Naamdelen(roepnaam, null, "");
        }

        var (voorvoegsel, achternaam) = ScheidVoorvoegsel(ruw.Voorvoegsel, ruw.Achternaam, meld);
        if (voorvoegsel is not null && Namen.IsAfgekort(voorvoegsel))
        {
            meld?.Invoke(Bevindingcode.VoorvoegselAfgekort, $"het voorvoegsel {Bevindingenlijst.Citaat(voorvoegsel)} is afgekort; het blijft zo staan. Schrijf het in de leerlingadministratie voluit.");
        }

        return new Naamdelen(roepnaam, voorvoegsel, achternaam);
    }

    private static string LeidRoepnaamAf(RuweNaam ruw, Action<string, string>? meld)
    {
        var afgeleid = ruw.Voornamen?.Split(' ')[0] ?? ruw.Voorletters ?? "";
        meld?.Invoke(Bevindingcode.RoepnaamAfgeleid, afgeleid.Length == 0
            ? "de leerling heeft geen roepnaam; alleen de achternaam is ingelezen."
            : "de leerling heeft geen roepnaam; de eerste voornaam of de voorletters dienen als roepnaam.");
        return afgeleid;
    }

    private static (string? Voorvoegsel, string Achternaam) ScheidVoorvoegsel(string? voorvoegsel, string achternaam, Action<string, string>? meld)
    {
        if (voorvoegsel is null)
        {
            var gesplitst = Namen.Splits(achternaam);
            if (gesplitst.Voorvoegsel is not null)
            {
                meld?.Invoke(Bevindingcode.VoorvoegselAfgesplitst, $"het voorvoegsel {Bevindingenlijst.Citaat(gesplitst.Voorvoegsel)} stond in de achternaam en is eruit gehaald.");
            }

            return gesplitst;
        }

        if (achternaam.StartsWith(voorvoegsel + " ", StringComparison.OrdinalIgnoreCase))
        {
            meld?.Invoke(Bevindingcode.VoorvoegselAfgesplitst, $"het voorvoegsel {Bevindingenlijst.Citaat(voorvoegsel)} stond ook in de achternaam en is daar weggehaald.");
            return (voorvoegsel, achternaam[(voorvoegsel.Length + 1)..]);
        }

        return (voorvoegsel, achternaam);
    }
}
