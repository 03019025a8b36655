using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Overdracht;

/// <summary>What VO schools said of one child in this schooljaar (AVG art. 15).</summary>
internal sealed partial class OverdrachtGrain
{
    public async Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        if (wie.Soort != Persoonsoort.Leerling)
        {
            return null;
        }

        var (s, boek) = (Nu, new Persoonsboek("overdracht", $"Overdracht {_jaar}"));
        var scholen = s.Keuzes.Any(k => k.LeerlingId == wie.Id) ? await GrainFactory.VoScholen(_school).Lijst() : [];
        foreach (var bericht in s.Berichten)
        {
            boek.Alle(bericht.Regels.Where(r => r.LeerlingId == wie.Id), (b, r) => b.Zet(
                $"Bericht van {bericht.VoSchoolNaam}", $"{r.Regel.Roepnaam} {r.Regel.Achternaam}{(r.Regel.Geboortedatum is { } op ? $", {Datums.Cijfers(op)}" : "")}{(r.Regel.Niveau is { } niveau ? $", {niveau}" : "")}", bericht.Op));
        }

        return boek
            .Alle(s.Keuzes.Where(k => k.LeerlingId == wie.Id), (b, k) => b.Zet("School voor voortgezet onderwijs", $"{scholen.FirstOrDefault(v => v.Id == k.VoSchoolId)?.Naam ?? "een school die er niet meer bij staat"}: {(k.Geldt ? "gekozen" : "niet meer")}"))
            .Alle(s.Seintjes.Where(b => b.Dossiers.Any(d => d.LeerlingId == wie.Id)), (b, m) => b.Zet("Bericht gestuurd aan", $"{m.VoSchoolNaam}: dat er een dossier klaarstond, zonder naam", m.Op))
            .Deel();
    }
}
