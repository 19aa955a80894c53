namespace MlConnector.Pipedrive;

/// <summary>Makes lists that take the place of the whole list of a record.</summary>
public static class ReplacedList
{
    /// <summary>The record shall have exactly these items; all others are removed.</summary>
    /// <typeparam name="T">The item.</typeparam>
    /// <param name="items">The items.</param>
    /// <exception cref="ArgumentException">There are none; <see cref="Cleared"/> says so.</exception>
    public static ReplacedList<T> With<T>(params IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count == 0 ? throw new ArgumentException("An empty list would remove everything; ReplacedList.Cleared says so.", nameof(items)) : new([.. items]);
    }

    /// <summary>The record shall keep what it has and get more.</summary>
    /// <typeparam name="T">The item.</typeparam>
    /// <param name="current">What was read; null means none.</param>
    /// <param name="added">What comes to it.</param>
    /// <exception cref="ArgumentException">There would be no items at all.</exception>
    public static ReplacedList<T> Keeping<T>(IEnumerable<T>? current, params IReadOnlyList<T> added) => With<T>([.. current ?? [], .. added]);

    /// <summary>The record shall have no items.</summary>
    /// <typeparam name="T">The item.</typeparam>
    public static ReplacedList<T> Cleared<T>() => new([]);
}

/// <summary>A list that takes the place of the whole list of a record: what is not in it is gone afterwards. Made by <see cref="ReplacedList"/>.</summary>
/// <typeparam name="T">The item.</typeparam>
public sealed class ReplacedList<T>
{
    internal ReplacedList(IReadOnlyList<T> items) => Items = items;

    /// <summary>All items that the record will have.</summary>
    public IReadOnlyList<T> Items { get; }
}
