using System.Globalization;
using MlConnector.Pipedrive;

namespace MlConnector.Sync.Mapping.Values;

/// <summary>The users of the Pipedrive company.</summary>
internal sealed class UserList(IEnumerable<User> users)
{
    public static readonly UserList Empty = new([]);

    private readonly List<User> _active = [.. users.Where(user => user is { Id: not null, ActiveFlag: not false, IsDeleted: not true, Email.Length: > 0 })];

    /// <summary>The e-mail address of an active user; null when there is none.</summary>
    public string? EmailOf(string id) => _active.FirstOrDefault(user => Id(user) == id)?.Email;

    /// <summary>The id of the active user with one of the addresses; null when there is none.</summary>
    public string? IdOf(IEnumerable<string> emails) =>
        _active.FirstOrDefault(user => emails.Contains(user.Email, StringComparer.OrdinalIgnoreCase)) is { } found ? Id(found) : null;

    private static string Id(User user) => user.Id!.Value.ToString(CultureInfo.InvariantCulture);
}
