using Refit;

namespace MlConnector.Pipedrive;

/// <summary>How organizations belong together.</summary>
public interface IOrganizationRelationshipsApi
{
    /// <summary>All relationships of an organization; there are no pages. Costs 20 tokens.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/organizationRelationships?org_id={organizationId}")]
    Task<CursorPage<OrganizationRelationship>> GetOrganizationRelationshipsAsync(OrganizationId organizationId, CancellationToken cancellationToken = default);

    /// <summary>One relationship. Costs 2 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request failed.</exception>
    [Get("/api/v1/organizationRelationships/{id}")]
    Task<SingleAnswer<OrganizationRelationship>> GetOrganizationRelationshipAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Creates a relationship. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 10 tokens.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v1/organizationRelationships")]
    Task<SingleAnswer<OrganizationRelationship>> CreateOrganizationRelationshipAsync([Body] OrganizationRelationshipChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a relationship: only the members that are set. Never repeated by the client. Costs 10 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Put("/api/v1/organizationRelationships/{id}")]
    Task<SingleAnswer<OrganizationRelationship>> UpdateOrganizationRelationshipAsync(long id, [Body] OrganizationRelationshipChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a relationship. Costs 6 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v1/organizationRelationships/{id}")]
    Task DeleteOrganizationRelationshipAsync(long id, CancellationToken cancellationToken = default);
}
