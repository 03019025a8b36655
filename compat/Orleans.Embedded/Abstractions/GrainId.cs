namespace Orleans.Runtime;

/// <summary>A key inside a <see cref="GrainId"/>.</summary>
public readonly record struct IdSpan(string Value)
{
    public bool IsDefault => Value is null;

    public static IdSpan Create(string id) => new(id);

    public override string ToString() => Value ?? "";
}

/// <summary>The name of a grain class in ids: the class name in lower case without "Grain", or what <see cref="GrainTypeAttribute"/> says.</summary>
public readonly record struct GrainType(string Value)
{
    public static GrainType Create(string value) => new(value);

    public override string ToString() => Value ?? "";
}

/// <summary>The full name of a grain interface.</summary>
public readonly record struct GrainInterfaceType(string Value)
{
    public override string ToString() => Value ?? "";
}

/// <summary>Which grain: class and key. Its text is <c>type/key</c>.</summary>
public readonly struct GrainId(GrainType type, IdSpan key) : IEquatable<GrainId>
{
    public GrainType Type => type;

    public IdSpan Key => key;

    public bool IsDefault => type.Value is null;

    public static GrainId Create(string type, string key) => new(new GrainType(type), new IdSpan(key));

    public static GrainId Create(GrainType type, string key) => new(type, new IdSpan(key));

    public static GrainId Parse(string value) =>
        TryParse(value, out var id) ? id : throw new FormatException($"'{value}' is not a grain id (type/key).");

    public static bool TryParse(string? value, out GrainId result)
    {
        var slash = value?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        result = slash > 0 ? Create(value![..slash], value[(slash + 1)..]) : default;
        return slash > 0;
    }

    /// <summary>A hash that is the same in every process (FNV-1a over the text): the ring position that reminder tables store.</summary>
    public uint GetUniformHashCode()
    {
        var hash = 2166136261u;
        foreach (var c in ToString())
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }

    public bool Equals(GrainId other) =>
        string.Equals(key.Value, other.Key.Value, StringComparison.Ordinal) && string.Equals(type.Value, other.Type.Value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is GrainId other && Equals(other);

    public override int GetHashCode() => key.Value is null ? 0 : key.Value.GetHashCode(StringComparison.Ordinal) ^ type.Value.Length;

    public override string ToString() => $"{type.Value}/{key.Value}";

    public static bool operator ==(GrainId left, GrainId right) => left.Equals(right);

    public static bool operator !=(GrainId left, GrainId right) => !left.Equals(right);
}
