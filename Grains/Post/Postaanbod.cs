using OrleansSchool.Basis;

namespace OrleansSchool.Post;

/// <summary>Mail that a full postbus doesn't take yet: it waits with who sends it and is offered again, so that nobody misses it unseen (POST-1).</summary>
internal static class Postaanbod
{
    /// <returns>
    /// False when the postbus is full: then this mail is offered again. Another refusal is an answer, and so is this one at a school without a mail server, where nothing ever
    /// makes room.
    /// </returns>
    public static async Task<bool> Neemt(IGrainFactory grains, SchoolSleutel school, Postopdracht mail, Wie wie)
    {
        var postbus = grains.Postbus(school);
        return (await postbus.Verstuur(mail, wie)).Weigering?.Code != Weigeringen.PostbusVol.Code || await postbus.Stand(null) is not { Ingesteld: true };
    }

    /// <summary>From an outbox, which keeps the mail, tries again and tells the beheerder when that takes long.</summary>
    /// <exception cref="InvalidOperationException">The postbus is full.</exception>
    public static async Task Bied(IGrainFactory grains, SchoolSleutel school, Postopdracht mail, Wie wie)
    {
        if (!await Neemt(grains, school, mail, wie))
        {
            throw new InvalidOperationException($"The postbus of {school} has no room for a mail of kind {mail.Sjabloon}.");
        }
    }
}
