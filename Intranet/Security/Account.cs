using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>The mutable shape that the sign-in framework wants around an immutable <see cref="AccountView"/>.</summary>
internal sealed class Account(AccountView beeld)
{
    public AccountView Beeld { get; set; } = beeld;

    public string Id => Beeld.Id;
}
