using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Post;

/// <summary>No mail leaves while the installation is silent after a restore (OPS-1).</summary>
internal sealed partial class PostbusGrain
{
    public Task<ImmutableArray<Postsoort>> Wachtend() => Task.FromResult(StilteRules.Wachtend(_duurzaam));

    public Task EindeStilte(bool gooiWeg) => Wijzig(was => StilteRules.Einde(was, gooiWeg, tijd.Nu));

    private async Task<bool> IsStil() => await GrainFactory.Installatie().Stil() is not null;
}

/// <summary>What waits, and what becomes of it when the silence ends.</summary>
internal static class StilteRules
{
    public static ImmutableArray<Postsoort> Wachtend(PostbusState state) =>
        [.. Open(state).GroupBy(m => m.Kaart.Sjabloon).OrderBy(g => g.Key).Select(g => new Postsoort(g.Key, g.Count(), g.Min(m => m.Kaart.AangenomenOp)))];

    /// <summary>Withdrawn, also what was on its way when the backup was made; or two new days for all that waits.</summary>
    public static PostbusState Einde(PostbusState was, bool gooiWeg, DateTimeOffset nu) => gooiWeg
        ? Open(was).Aggregate(was, (staat, mail) => VerzendRules.RondAf(staat, mail, MailStand.Ingetrokken, nu))
        : was with { Open = [.. was.Open.Select(m => IsOpen(m) ? m with { GeldtVanaf = m.NietLangsNieuweServer ? m.GeldtVanaf : nu } : m)] };

    private static IEnumerable<OpenMail> Open(PostbusState state) => state.Open.Where(IsOpen);

    private static bool IsOpen(OpenMail mail) => mail.Kaart.Stand is MailStand.Wacht or MailStand.Onderweg or MailStand.Opgegeven;
}
