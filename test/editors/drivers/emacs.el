;; Does in Emacs what a person does, and writes down what came of it.  -*- lexical-binding: t -*-
(require 'json)
(require 'imenu)
(require 'xref)

(defvar result '())
(defvar corpus (getenv "JIAOKAN_CORPUS"))

(defun note (name value) (push (cons name value) result))

(defun wait-for (what holds)
  (let ((end (+ (float-time) 60)))
    (while (not (funcall holds))
      (when (> (float-time) end) (error "waited in vain for %s" what))
      (accept-process-output nil 0.05))))

(defun whole () (buffer-substring-no-properties (point-min) (point-max)))

(defun go-to (word)
  (goto-char (point-min))
  (search-forward word)
  (goto-char (match-beginning 0)))

(defun found (diagnostic)
  (let ((beg (flymake-diagnostic-beg diagnostic)) (end (flymake-diagnostic-end diagnostic))
        (text (flymake-diagnostic-text diagnostic)))
    (vector (if (string-match "\\[\\([a-z-]+\\)\\]\\|(\\([a-z-]+\\))" text) (or (match-string 1 text) (match-string 2 text)) text)
            (1- (line-number-at-pos beg))
            (buffer-substring-no-properties beg end))))

;; eglot puts symbols below the name of their kind.
(defun names-in (index)
  (mapcan (lambda (item) (if (listp (cdr item)) (names-in (cdr item)) (list (substring-no-properties (car item))))) index))

(defun drive ()
  (setq eglot-confirm-server-initiated-edits nil
        eglot-connect-timeout 60
        eglot-sync-connect 60
        jsonrpc-default-request-timeout 60)
  (find-file (expand-file-name "visit.txt" corpus))
  ;; In batch mode nobody types, which is what eglot waits for.
  (run-hooks 'post-command-hook)
  (wait-for "the server" #'eglot-managed-p)
  (flymake-start)
  (wait-for "findings" (lambda () (>= (length (flymake-diagnostics)) 2)))
  (note 'findings (vconcat (mapcar #'found (sort (flymake-diagnostics)
                                                 (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))))
  (note 'outline (vconcat (names-in (delete imenu--rescan-item (imenu--make-index-alist t)))))

  ;; The caret on the second character of the name, behind a character that takes two UTF-16 units.
  (let ((visit (current-buffer)))
    (go-to "知白院长表示感谢")
    (let* ((identifier (xref-backend-identifier-at-point 'eglot))
           (target (xref-item-location (car (xref-backend-definitions 'eglot identifier))))
           (marker (xref-location-marker target)))
      (with-current-buffer (marker-buffer marker)
        (goto-char marker)
        (note 'definition (vector (file-name-nondirectory buffer-file-name)
                                  (1- (line-number-at-pos))
                                  (buffer-substring-no-properties (point) (+ 3 (point)))))))
    (set-buffer visit)

    (go-to "志愿者")
    ;; The person takes the first action that is offered, by keyboard.
    (let* ((end (line-end-position)) (title (plist-get (car (eglot-code-actions (point) end)) :title)) (last-nonmenu-event ?a))
      (note 'action title)
      (cl-letf (((symbol-function 'completing-read) (lambda (&rest _) title)))
        (eglot-code-actions (point) end nil t)))
    (note 'fixed (whole))

    (eglot-format-buffer)
    (note 'formatted (whole))

    ;; What was changed is sent when nothing has been typed for a moment; in batch mode no moment is idle.
    (eglot--signal-textDocument/didChange)
    (go-to "贺知白")
    (let ((interview (find-file-noselect (expand-file-name "interview.txt" corpus))))
      (set-buffer visit)
      (eglot-rename "贺知青")
      (note 'renamed (vector (whole) (with-current-buffer interview (whole)))))))

(condition-case reason (drive) (error (note 'failure (error-message-string reason))))
(let ((coding-system-for-write 'utf-8))
  (write-region (json-encode result) nil (getenv "JIAOKAN_RESULT")))
(ignore-errors (eglot-shutdown-all))
(kill-emacs 0)
