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
}
