namespace Orleans.Runtime;

/// <summary>A key inside a <see cref="GrainId"/>.</summary>
public readonly record struct IdSpan(string Value)
{
    public override string ToString() => Value ?? "";
}

/// <summary>The name of a grain class in ids: the class name in lower case without "Grain".</summary>
public readonly record struct GrainType(string Value)
{
    public override string ToString() => Value ?? "";
}

/// <summary>Which grain: class and key. Its text is <c>type/key</c>.</summary>
public readonly record struct GrainId(GrainType Type, IdSpan Key)
{
    public static GrainId Create(string type, string key) => new(new GrainType(type), new IdSpan(key));

    public static GrainId Create(GrainType type, string key) => new(type, new IdSpan(key));

    public static GrainId Parse(string value) => value.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
        ? Create(value[..slash], value[(slash + 1)..])
        : throw new FormatException($"'{value}' is not a grain id (type/key).");

    /// <summary>A hash that is the same in every process (FNV-1a over the text): the ring position that reminder tables store.</summary>
    public uint GetUniformHashCode() => ToString().Aggregate(2166136261u, static (hash, c) => (hash ^ c) * 16777619u);

    public bool Equals(GrainId other) =>
        string.Equals(Key.Value, other.Key.Value, StringComparison.Ordinal) && string.Equals(Type.Value, other.Type.Value, StringComparison.Ordinal);

    public override int GetHashCode() => Key.Value is null ? 0 : Key.Value.GetHashCode(StringComparison.Ordinal) ^ Type.Value.Length;

    public override string ToString() => $"{Type.Value}/{Key.Value}";
}
