using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace MlConnector.BusinessCentral;

/// <summary>What to read of a collection, whatever its entity.</summary>
public abstract record ODataQuery
{
    private protected ODataQuery()
    {
    }

    internal ODataFilter? Filter { get; init; }

    internal IReadOnlyList<string> Orders { get; init; } = [];

    internal IReadOnlyList<string> Members { get; init; } = [];

    internal IReadOnlyList<string> Expansions { get; init; } = [];

    internal int? Top { get; init; }

    internal int? PageSize { get; init; }

    internal bool IsCounted { get; init; }

    internal DataAccessIntent? Intent { get; init; }

    /// <summary>The continuation link of an earlier page; only headers matter then.</summary>
    internal string? NextLink { get; init; }

    /// <summary>Whether the records of the page are read while they arrive.</summary>
    internal bool IsStreamed { get; init; }
}

/// <summary>
/// What to read of a collection: <c>new ODataQuery&lt;Customer&gt;().Where(c =&gt; c.City == "Gent").OrderBy(c =&gt; c.Number)</c>. Members are
/// checked by the compiler, values are typed, quoted and held against the length of their member. Every method returns another query.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed record ODataQuery<T> : ODataQuery
{
    /// <summary>Adds a condition; all conditions have to hold.</summary>
    /// <param name="condition">
    /// Comparisons of members with values, <c>&amp;&amp;</c>, <c>||</c> between conditions on one member, <c>Contains</c>, <c>StartsWith</c>,
    /// <c>EndsWith</c>, <c>ToLower</c>, <c>ToUpper</c>, <c>string.IsNullOrEmpty</c>, and <c>values.Contains(member)</c> for any number of values.
    /// </param>
    /// <exception cref="NotSupportedException">Business Central refuses or ignores such a condition; the message says which and what to do instead.</exception>
    /// <exception cref="ArgumentException">A text is longer than its member: the server would refuse the query.</exception>
    // The compiler refers to the operators of decimal by their kind only, and native compilation would leave them out.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(decimal))]
    public ODataQuery<T> Where(Expression<Func<T, bool>> condition) => Where(FilterTranslation.Translate(condition));

    /// <summary>Adds a condition on members that the model may not have, such as fields of an extension.</summary>
    /// <param name="condition">The condition.</param>
    public ODataQuery<T> Where(ODataFilter condition) => this with { Filter = Filter?.And(condition) ?? condition };

    /// <summary>Sorts by a member, after those that were named before.</summary>
    /// <param name="member">The member.</param>
    public ODataQuery<T> OrderBy(Expression<Func<T, object?>> member) => this with { Orders = [.. Orders, ODataMember.Of(member).Name] };

    /// <summary>Sorts by a member, the greatest first, after those that were named before.</summary>
    /// <param name="member">The member.</param>
    public ODataQuery<T> OrderByDescending(Expression<Func<T, object?>> member) => this with { Orders = [.. Orders, ODataMember.Of(member).Name + " desc"] };

    /// <summary>Returns only these members; the others are null, and the server reads less.</summary>
    /// <param name="members">The members.</param>
    public ODataQuery<T> Select(params Expression<Func<T, object?>>[] members) => this with { Members = [.. Members, .. members.Select(member => ODataMember.Of(member).Name)] };

    /// <summary>Includes records that belong to each record, such as its lines.</summary>
    /// <typeparam name="TRelated">Their entity.</typeparam>
    /// <param name="navigation">The member that holds them.</param>
    /// <param name="related">What to read of them; null means all.</param>
    public ODataQuery<T> Expand<TRelated>(Expression<Func<T, IReadOnlyList<TRelated>?>> navigation, Func<ODataQuery<TRelated>, ODataQuery<TRelated>>? related = null) =>
        Expand(ODataMember.Of(navigation), related?.Invoke(new()));

    /// <summary>Includes a record that each record refers to, such as its customer.</summary>
    /// <typeparam name="TRelated">Its entity.</typeparam>
    /// <param name="navigation">The member that holds it.</param>
    /// <param name="related">What to read of it; null means all.</param>
    public ODataQuery<T> Expand<TRelated>(Expression<Func<T, TRelated?>> navigation, Func<ODataQuery<TRelated>, ODataQuery<TRelated>>? related = null)
        where TRelated : class => Expand(ODataMember.Of(navigation), related?.Invoke(new()));

    /// <summary>Returns at most so many records, over all pages.</summary>
    /// <param name="count">The number, at least 1.</param>
    public ODataQuery<T> Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return this with { Top = count };
    }

    /// <summary>Asks for pages of this size. The default is the server's: 20,000.</summary>
    /// <param name="size">Records in one page, from 1 to 20,000.</param>
    public ODataQuery<T> InPagesOf(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, QueryComposition.MostPageSize);
        return this with { PageSize = size };
    }

    /// <summary>Lets <see cref="ODataPage{T}.Count"/> tell how many records there are on all pages.</summary>
    public ODataQuery<T> WithCount() => this with { IsCounted = true };

    /// <summary>Chooses the database that answers. By default the server chooses, which may be a replica that lags.</summary>
    /// <param name="intent">Which one.</param>
    public ODataQuery<T> From(DataAccessIntent intent) => this with { Intent = intent };

    /// <summary>Goes on where an earlier page of the same query ended.</summary>
    /// <param name="nextLink"><see cref="ODataPage{T}.NextLink"/> of that page. It is followed only within the same collection of the same company.</param>
    public ODataQuery<T> ContinueAt(string nextLink)
    {
        ArgumentException.ThrowIfNullOrEmpty(nextLink);
        return this with { NextLink = nextLink };
    }

    private ODataQuery<T> Expand(ODataMember navigation, ODataQuery? related) =>
        this with { Expansions = [.. Expansions, related is null ? navigation.Name : $"{navigation.Name}({QueryText.Nested(related)})"] };
}
