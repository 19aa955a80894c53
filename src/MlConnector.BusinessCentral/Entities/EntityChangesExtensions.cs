using System.Text.Json.Nodes;

namespace MlConnector.BusinessCentral;

/// <summary>Members that a change record does not know.</summary>
public static class EntityChangesExtensions
{
    /// <summary>The same changes with one more member, for example a field of an extension. It is sent after the known ones.</summary>
    /// <typeparam name="T">The change record.</typeparam>
    /// <param name="changes">The changes; they stay as they are.</param>
    /// <param name="member">The member's name on the wire.</param>
    /// <param name="value">Its value; null clears it. Days are text, <c>2026-03-01</c>.</param>
    /// <exception cref="ArgumentException">The record has a property for the member, the server takes it badly, or that is not the name of a member.</exception>
    public static T With<T>(this T changes, string member, JsonNode? value)
        where T : EntityChanges
    {
        ArgumentNullException.ThrowIfNull(changes);
        return (T)changes.WithMember(member, value);
    }
}
