/** What an attachment may be; the server looks at the content and has the last word. */
export const attachmentLimits = {
  types: ['.pdf', '.docx', '.xlsx', '.pptx', '.png', '.jpg', '.jpeg', '.txt'],
  maxBytes: 50 * 1024 * 1024,
};
