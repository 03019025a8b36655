using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Overdracht;

/// <summary>What VO schools said of one child in this schooljaar (AVG art. 15).</summary>
internal sealed partial class OverdrachtGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        if (wie.Soort != Persoonsoort.Leerling)
        {
            return Task.FromResult<Persoonsdeel?>(null);
        }

        var (s, boek) = (Nu, new Persoonsboek("overdracht", $"Overdracht {_jaar}"));
        foreach (var bericht in s.Berichten)
        {
            boek.Alle(bericht.Regels.Where(r => r.LeerlingId == wie.Id), (b, r) => b.Zet(
                $"Bericht van {bericht.VoSchoolNaam}", $"{r.Regel.Roepnaam} {r.Regel.Achternaam}{(r.Regel.Geboortedatum is { } op ? $", {Datums.Cijfers(op)}" : "")}{(r.Regel.Niveau is { } niveau ? $", {niveau}" : "")}", bericht.Op));
        }

        return Task.FromResult(boek
            .Alle(s.Keuzes.Where(k => k.LeerlingId == wie.Id), (b, k) => b.Zet("School voor voortgezet onderwijs", $"{k.VoSchoolId}: {(k.Geldt ? "gekozen" : "niet meer")}"))
            .Alle(s.Seintjes.Where(b => b.Dossiers.Any(d => d.LeerlingId == wie.Id)), (b, m) => b.Zet("Bericht gestuurd aan", $"{m.VoSchoolNaam}: dat er een dossier klaarstond, zonder naam", m.Op))
            .Deel());
    }
}
