namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>The fields of what holds a file and hangs on another record, as the API pages declare them.</summary>
internal static class ContentEntities
{
    // The API's own list ends with the vendor; its app adds the documents.
    private const string ParentKinds =
        "E(_x0020_|Journal|Employee|Item|Customer|Vendor|Sales_x0020_Order|Sales_x0020_Quote|Sales_x0020_Credit_x0020_Memo|Sales_x0020_Invoice|Sales_x0020_Shipment)";

    public static readonly IReadOnlyList<string> Notations =
    [
        """
        pictures picture Picture_Entity - RUD
        id:G parentType:E(Customer|Item|Vendor|Employee|Contact|Item_x0020_Variant) width:I height:I contentType:T100 pictureContent:S*
        """,
        $"""
        attachments attachment Attachment_Entity_Buffer - RCUD
        id:G parentId:G* fileName:T250* byteSize:I* attachmentContent:S* lastModifiedDateTime:t parentType:{ParentKinds}*
        """,
        $"""
        documentAttachments documentAttachment Attachment_Entity_Buffer - RCUD
        id:G fileName:T250* byteSize:I attachmentContent:S* parentType:{ParentKinds}* parentId:G* lineNumber:I* documentFlowSales:B*
        documentFlowPurchase:B* lastModifiedDateTime:t
        """,
        $"""
        pdfDocument pdfDocument Attachment_Entity_Buffer - R
        id:G parentId:G parentType:{ParentKinds} pdfDocumentContent:S
        """,
    ];
}
