using OrleansSchool.Basis;
using OrleansSchool.Simulation.Invarianten;

namespace OrleansSchool.Simulation.Leven;

/// <summary>What goes wrong around the machine: its clock, the mail server, an update in the middle of the day.</summary>
internal sealed partial class Schoolleven
{
    /// <summary>Each morning: what this day brings.</summary>
    private void PlanStoringen()
    {
        if (!_wereld.Storingen.Aan)
        {
            return;
        }

        var toeval = _wereld.Storingen.Toeval;
        if (toeval.Kans(0.04))
        {
            _ = Later(toeval.Duur(TimeSpan.Zero, TimeSpan.FromHours(20)), () => Spring(toeval.Duur(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(40)), Storing.KlokVooruit));
        }

        if (toeval.Kans(0.04))
        {
            _ = Later(toeval.Duur(TimeSpan.Zero, TimeSpan.FromHours(20)), () => Spring(-toeval.Duur(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(90)), Storing.KlokTerug));
        }

        if (toeval.Kans(0.03))
        {
            _ = Later(toeval.Duur(TimeSpan.Zero, TimeSpan.FromHours(12)), () => _wereld.Mail.StilTot = _wereld.Klok.Nu + toeval.Duur(TimeSpan.FromMinutes(5), TimeSpan.FromHours(30)));
        }

        if (toeval.Kans(0.02))
        {
            _ = Later(toeval.Duur(TimeSpan.FromHours(1), TimeSpan.FromHours(12)), () => _ = Update());
        }
    }

    private async Task Later(TimeSpan duur, Action doe)
    {
        await _wereld.Wacht(duur);
        if (_wereld.Storingen.Aan)
        {
            doe();
        }
    }

    /// <summary>A laptop that slept, a time server that corrects.</summary>
    private void Spring(TimeSpan sprong, string soort)
    {
        _wereld.Tel(soort);
        _wereld.Klok.Spring(sprong);
    }

    private async Task Update()
    {
        await _wereld.Stop();
        await _wereld.Wacht(TimeSpan.FromSeconds(20));
        if (_wereld.Silo is null)
        {
            await _wereld.Start();
        }
    }

    /// <summary>
    /// On 1 August most terms end. Every other year the machine is off then, for a week; after two quiet nights all of it must be gone all the same (SEC-5).
    /// </summary>
    private async Task Augustus(Schooljaar jaar)
    {
        var rust = _wereld.Storingen.Rust;
        if (jaar.Begin % 2 == 0 && _wereld.Opties.Storingen && Vandaag < jaar.EersteDag)
        {
            _wereld.Storingen.Rust = true; // nothing else starts it meanwhile
            await _wereld.Proces();
            await _wereld.Stop();
            await Tot(jaar.EersteDag.AddDays(6), 7);
            if (_wereld.Silo is null)
            {
                _wereld.Tel("down-over-august");
                await _wereld.Start();
            }

            _wereld.Storingen.Rust = rust;
        }

        await Tot(jaar.EersteDag.AddDays(7), 0, 10);
        await _wereld.Proces();
        _wereld.Storingen.Rust = true;
        await Tot(jaar.EersteDag.AddDays(9), 12);
        foreach (var bewaring in _invarianten.OfType<Bewaring>())
        {
            await bewaring.InRust(_klant);
        }

        _wereld.Storingen.Rust = rust;
    }
}
