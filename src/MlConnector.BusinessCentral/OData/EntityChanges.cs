using System.Text.Json;
using System.Text.Json.Nodes;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>
/// What a create or an update sends: only members that are writable and whose setter was called. The server refuses read-only members
/// and clears what is sent as null, so nothing else leaves.
/// </summary>
public abstract record EntityChanges
{
    private readonly MemberBag _members = new();

    private protected EntityChanges()
    {
    }

    /// <summary>Copies the members, so that a <c>with</c> expression does not change the original.</summary>
    /// <param name="original">The record to copy.</param>
    protected EntityChanges(EntityChanges original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _members = original._members.Copy();
    }

    /// <summary>Whether nothing would be sent.</summary>
    public bool IsEmpty => _members.Members.Count == 0;

    private protected abstract IReadOnlyList<string> Order { get; }

    /// <summary>Why a member must not be written although the server takes it; null when there is no reason.</summary>
    private protected virtual string? WhyNot(string member) => null;

    internal EntityChanges WithMember(string member, JsonNode? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(member);
        var problem = !member.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') ? "it is not the name of a member"
            : Order.Contains(member, StringComparer.OrdinalIgnoreCase) ? "it has a property of its own, which checks it"
            : WhyNot(member);
        var copy = problem is null ? this with { } : throw new ArgumentException($"'{member}' cannot be added: {problem}.", nameof(member));
        copy._members.Set(member, value is null ? null : new FreeMember(value.DeepClone()));
        return copy;
    }

    internal void WriteTo(Utf8JsonWriter writer) => _members.WriteTo(writer, Order);

    private protected T? Get<T>(string name) => _members.Get<T>(name);

    private protected void Set(string name, object? value) => _members.Set(name, value);

    private protected void Set(string name, IReadOnlyList<EntityChanges>? lines) =>
        _members.Set(name, lines is null ? null : new LineChanges(lines));

    /// <summary>Sets one of two members of which the server takes only one; the reason ends the message.</summary>
    private protected void SetOneOf(string name, object? value, string other, string reason)
    {
        if (value is not null && _members.Get<object>(other) is not null)
        {
            throw new ArgumentException($"'{name}' and '{other}' cannot be sent together: {reason}", name);
        }

        _members.Set(name, value);
    }

    private protected void SetText(string name, string? value, int longest)
    {
        if (value?.Length > longest)
        {
            throw new ArgumentException($"'{name}' has {value.Length} characters; Business Central takes at most {longest}.", name);
        }

        _members.Set(name, value);
    }

    private protected void SetEnum(string name, string? value) => _members.Set(name, value is null ? null : EnumText.Encode(value));

    private protected IReadOnlyList<T>? GetLines<T>(string name)
        where T : EntityChanges => _members.Get<LineChanges>(name)?.Lines.Cast<T>().ToList();

    private sealed record FreeMember(JsonNode Value) : IWritableJson
    {
        public void WriteTo(Utf8JsonWriter writer) => Value.WriteTo(writer);
    }

    private sealed record LineChanges(IReadOnlyList<EntityChanges> Lines) : IWritableJson
    {
        public void WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartArray();
            foreach (var line in Lines)
            {
                line.WriteTo(writer);
            }

            writer.WriteEndArray();
        }
    }
}
